import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import { choicesFor, mostChoices } from './choices'

const { nodes } = sketch('a:Java 언어', 'b:캐시 설계', '  c:Redis 캐시 운영', 'd:', 'e:영어')

test('all competencies stand in the order of the writer, those first that are worded alike or name the same', () => {
  const { choices, count } = choicesFor(nodes, '', '캐시 설계를 해 본 적이 없다')
  expect(choices.map(({ id }) => id)).toEqual(['b', 'c', 'a', 'e'])
  expect(choices.map(({ alike }) => alike)).toEqual([true, true, false, false])
  expect(count).toBe(4)
})

test('words that are looked for narrow the list, in capitals or small letters', () => {
  expect(choicesFor(nodes, 'redis', '영어').choices.map(({ id }) => id)).toEqual(['c'])
  expect(choicesFor(nodes, '없는 말', '')).toEqual({ choices: [], count: 0 })
})

test('of thousands some are shown, and the number of all is known', () => {
  const many = sketch(...Array.from({ length: 3_000 }, (_, index) => `n${index}:역량 ${index}`)).nodes
  const { choices, count } = choicesFor(many, '', '')
  expect([choices.length, count]).toEqual([mostChoices, 3_000])
  expect(choicesFor(many, '역량 2999', '').choices).toHaveLength(1)
})
