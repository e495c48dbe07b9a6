import { expect, it } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { SectionKind } from '@/lib/outline-kinds'
import { progressOf } from './progress'

const section = (kind: SectionKind) => ({ id: kind, analysisId: 'one', kind, heading: null, position: kind })
const item = (sectionId: string, id: string, more: Partial<Node> = {}): Node => ({
  id,
  sectionId,
  parentId: null,
  position: id,
  form: 'bullet',
  box: 'none',
  start: null,
  text: id,
  isGoal: false,
  version: 1,
  ...more,
})

const outline: Outline = {
  ...emptyOutline(),
  revision: 1,
  sections: [section('required'), section('todo')],
  nodes: [
    item('required', 'a cache'),
    item('required', 'b deploy'),
    item('required', 'c untouched'),
    item('todo', 'group'),
    item('todo', 'x', { parentId: 'group', box: 'done' }),
    item('todo', 'y', { parentId: 'group', box: 'open' }),
  ],
  levels: [
    { nodeId: 'a cache', kind: 'self', value: 1 },
    { nodeId: 'a cache', kind: 'target', value: 3 },
  ],
  links: [{ nodeId: 'group', competencyId: 'b deploy' }],
}

it('counts the to-dos below a linked heading, and leaves out what nobody has touched', () => {
  expect(progressOf(outline)).toEqual([
    { id: 'a cache', text: 'a cache', self: 1, target: 3, todos: [], work: { done: 0, all: 0 } },
    {
      id: 'b deploy',
      text: 'b deploy',
      self: null,
      target: null,
      todos: ['x', 'y'],
      work: { done: 1, all: 2 },
    },
  ])
})

it('counts one that recurs each time that it was done, and for the time that comes next', () => {
  const weekly: Outline = {
    ...outline,
    recurrences: [{ nodeId: 'y', rule: 'FREQ=WEEKLY;BYDAY=SU' }],
    completions: ['2025-03-02', '2025-03-09'].map((day) => ({ nodeId: 'y', day })),
  }
  expect(progressOf(weekly)[1]?.work).toEqual({ done: 3, all: 4 })
})
