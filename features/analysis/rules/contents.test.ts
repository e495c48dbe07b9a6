import { expect, test } from 'vitest'
import type { Node } from '@/features/outline/model/rules/outline'
import { contentsOf } from './contents'

const sections = [
  { id: 'required', label: '필요역량' },
  { id: 'todo', label: 'To-Do List' },
]

const node = (id: string, sectionId: string, parentId: string | null = null): Node => {
  const given = { id, sectionId, parentId, position: `a${id}`, form: 'bullet', box: 'none' } as const
  return { ...given, start: null, text: `말 ${id}`, isGoal: false, version: 1 }
}

const many = (count: number, sectionId: string, parent?: string) =>
  Array.from({ length: count }, (_, index) => node(`${parent ?? sectionId}${index}`, sectionId, parent))

test('a document that fills no window has no list', () => {
  expect(contentsOf(sections, many(10, 'required'), false)).toEqual([])
  expect(contentsOf(sections.slice(0, 1), many(100, 'required'), false)).toEqual([])
})

test('sections with their items, and groups below them in order', () => {
  const groups = [node('y', 'required'), node('x', 'required')]
  const done: Node = { ...node('z', 'todo'), box: 'done' }
  const nodes = [...groups, ...many(12, 'required', 'x'), ...many(12, 'required', 'y'), done]
  expect(contentsOf(sections, nodes, false)).toEqual([
    { id: 'required', words: '필요역량', count: 24 },
    { id: 'item-x', words: '말 x', count: null },
    { id: 'item-y', words: '말 y', count: null },
    { id: 'todo', words: 'To-Do List', count: 0 },
  ])
})

test('many groups leave the sections alone, and a part counts nothing', () => {
  const groups = many(30, 'required')
  const nodes = [...groups, ...groups.map(({ id }) => node(`${id}-`, 'required', id))]
  expect(contentsOf(sections, nodes, true)).toEqual([
    { id: 'required', words: '필요역량', count: null },
    { id: 'todo', words: 'To-Do List', count: null },
  ])
})
