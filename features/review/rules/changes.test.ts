import { expect, test } from 'vitest'
import { type Changes, changesAmong, countChanged, figuresOf, noChanges } from './changes'

const section = { id: 's', analysisId: 'a', kind: 'todo', heading: null, position: 'a0' } as const
const changes: Changes = {
  since: new Date('2026-11-08T00:00:00Z'),
  items: {
    cache: [
      { what: 'reworded', old: '전', now: '후' },
      { what: 'level', level: 'self', old: 1, now: 2 },
      { what: 'level', level: 'target', old: null, now: 3 },
    ],
    todo: [{ what: 'opened' }],
  },
  gone: [{ nodeId: 'old', text: '없어진 글', section }],
}

test('figures count items once a kind, and leave out what has not happened', () => {
  expect(figuresOf(changes)).toEqual({ reworded: 1, level: 1, done: 1, gone: 1 })
  expect(figuresOf(noChanges)).toEqual({})
  expect(countChanged(changes)).toBe(3)
})

test('items that are shown as one have the changes of all', () => {
  const among = changesAmong(changes.items, ['todo', 'cache', 'unknown']).map(({ what }) => what)
  expect(among).toEqual(['opened', 'reworded', 'level', 'level'])
})
