import { expect, it } from 'vitest'
import { type MentorLevel, pointedOut } from './mentor-levels'

const level = (name: string, value: MentorLevel['value'], mine = false): MentorLevel => {
  return { competencyId: 'c', mentorId: name, name, value, mine }
}

it('points out who sees it otherwise, else who said it last', () => {
  expect(pointedOut([], 1)).toBeNull()
  expect(pointedOut([level('a', 2), level('b', 1)], 1)?.name).toBe('a')
  expect(pointedOut([level('a', 2), level('b', 3)], 1)?.name).toBe('b')
  expect(pointedOut([level('a', 1), level('b', 1)], 1)?.name).toBe('b')
})

it('points out what the viewer has said, whatever others say', () => {
  expect(pointedOut([level('a', 1, true), level('b', 3)], 1)?.name).toBe('a')
})
