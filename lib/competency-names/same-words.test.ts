import { expect, it } from 'vitest'
import { sameWords } from './same-words'

it.each([
  ['메시지 큐', '메시지큐 역량'],
  ['Kafka', 'ＫＡＦＫＡ [중]'],
  ['Node.js', 'node js'],
  ['역량', '역량'],
])('%s only repeats %s', (a, b) => {
  expect(sameWords(a, b)).toBe(true)
})

it.each([
  ['메시지 큐', '메시지 큐 운영'],
  ['Java', 'JavaScript'],
  ['역량', '경험'],
  ['C', 'C++'],
])('%s says something else than %s', (a, b) => {
  expect(sameWords(a, b)).toBe(false)
})
