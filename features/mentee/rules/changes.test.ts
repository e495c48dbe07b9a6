import { expect, test } from 'vitest'
import { changesFrom } from './changes'

const at = (nodeId: string, time: string) => ({ nodeId, at: new Date(time) })

test('counts items from the day on, as the viewer’s zone has it', () => {
  const happened = {
    completions: [
      at('before', '2026-11-04T14:59:00Z'),
      at('on the day', '2026-11-04T15:00:00Z'),
      at('later', '2026-11-09T00:00:00Z'),
    ],
    levels: [],
  }
  expect(changesFrom('2026-11-05', 'Asia/Seoul', happened)).toEqual({ todosDone: 2, levelsSet: 0 })
  expect(changesFrom('2026-11-05', 'America/New_York', happened)).toEqual({ todosDone: 1, levelsSet: 0 })
})

test('counts a competency once, however many of its levels were set', () => {
  const levels = [at('cache', '2026-11-06T00:00:00Z'), at('cache', '2026-11-07T00:00:00Z')]
  expect(changesFrom('2026-11-05', 'Asia/Seoul', { completions: [], levels })).toEqual({
    todosDone: 0,
    levelsSet: 1,
  })
})
