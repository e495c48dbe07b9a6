import { expect, test } from 'vitest'
import { byItem, type Change, changesAmong, figuresOf } from './changes'

const changes: Change[] = [
  { nodeId: 'cache', what: 'level' },
  { nodeId: 'cache', what: 'edit' },
  { nodeId: 'new', what: 'edit' },
  { nodeId: 'new', what: 'insert' },
  { nodeId: 'todo', what: 'done' },
]

test('an item has each kind once, in a fixed order, and a new one was not reworded', () => {
  expect(byItem(changes)).toEqual({ cache: ['edit', 'level'], new: ['insert'], todo: ['done'] })
})

test('figures count items, and leave out what has not happened', () => {
  expect(figuresOf(changes)).toEqual({ insert: 1, edit: 1, level: 1, done: 1 })
  expect(figuresOf([])).toEqual({})
})

test('items that are shown as one have the changes of all', () => {
  expect(changesAmong(byItem(changes), ['todo', 'cache', 'unknown'])).toEqual(['edit', 'level', 'done'])
})
