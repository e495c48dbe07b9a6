import { expect, it } from 'vitest'
import type { Node, Outline, SectionKind } from '@/features/outline/schema'
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
  dismissals: [],
  evidence: [],
  dues: [],
  recurrences: [],
  completions: [],
  choices: [],
}

it('counts the to-dos below a linked heading, and leaves out what nobody has touched', () => {
  expect(progressOf(outline)).toEqual([
    { id: 'a cache', text: 'a cache', self: 1, target: 3, todos: 0, done: 0 },
    { id: 'b deploy', text: 'b deploy', self: null, target: null, todos: 2, done: 1 },
  ])
})
