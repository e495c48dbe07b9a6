import { expect, it } from 'vitest'
import { differs } from './mentor-levels'

it('differs only where both have rated', () => {
  expect(differs(2, 1)).toBe(true)
  expect(differs(0, 1)).toBe(true)
  expect(differs(2, 2)).toBe(false)
  expect(differs(null, 2)).toBe(false)
  expect(differs(2, null)).toBe(false)
})
