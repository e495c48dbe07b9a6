import { expect, test } from 'vitest'
import { countSteps } from './steps'

const stepsOf = countSteps()

/** Holds each of so many numbers against each of the others. */
function pairs(count: number): number {
  const next = (number: number) => number + 1
  let sum = 0
  for (let one = 0; one < count; one += 1) for (let other = 0; other < count; other += 1) sum = next(sum)
  return sum
}

test('the same work takes the same steps, however often it was done before', () => {
  const first = stepsOf(() => pairs(30))
  expect(first).toBeGreaterThan(900)
  for (let time = 0; time < 5; time += 1) expect(stepsOf(() => pairs(30))).toBe(first)
})

test('work that grows with the square of its size is told from other work, also when the engine makes it fast', () => {
  expect(stepsOf(() => pairs(3_000)) / stepsOf(() => pairs(1_000))).toBeGreaterThan(8.9)
})
