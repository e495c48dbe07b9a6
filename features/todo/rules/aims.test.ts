import { expect, test } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { aimOf, aimsIn, openAims } from './aims'

const section = (id: string, kind: 'required' | 'todo') => ({
  id,
  analysisId: 'analysis',
  kind,
  heading: null,
  position: id,
})
const item = (id: string, sectionId: string, more: Partial<Node> = {}): Node => ({
  ...{ id, sectionId, parentId: null, position: id, form: 'bullet', box: 'none', start: null, text: id },
  ...{ isGoal: false, version: 1 },
  ...more,
})
const outline: Outline = {
  ...emptyOutline(),
  sections: [section('required', 'required'), section('todo', 'todo')],
  nodes: [
    ...['cache', 'lock', 'queue', 'deploy'].map((id) => item(id, 'required')),
    item('group', 'todo'),
    item('below', 'todo', { parentId: 'group', box: 'open' }),
    item('open', 'todo', { box: 'open' }),
    item('two', 'todo', { box: 'open' }),
    item('done', 'todo', { box: 'done' }),
    item('free', 'todo', { box: 'open' }),
  ],
  links: [
    { nodeId: 'group', competencyId: 'cache' },
    { nodeId: 'open', competencyId: 'lock' },
    { nodeId: 'two', competencyId: 'lock' },
    { nodeId: 'done', competencyId: 'queue' },
  ],
  levels: [
    ...(['queue', 'deploy'] as const).map((nodeId) => ({
      nodeId,
      kind: 'target' as const,
      value: 3 as const,
    })),
    { nodeId: 'queue', kind: 'self', value: 1 },
    { nodeId: 'deploy', kind: 'self', value: 2 },
  ],
}
const node = (id: string) => outline.nodes.find((each) => each.id === id) as Node

test('a to-do works on what it is linked to, or the item above it', () => {
  expect(aimOf(outline, node('open'))).toEqual({ id: 'lock', name: 'lock', analysisId: 'analysis' })
  expect(aimOf(outline, node('below'))?.id).toBe('cache')
  expect(aimOf(outline, node('free'))).toBeNull()
  expect(aimsIn(outline, 'analysis').map(({ id }) => id)).toEqual(['cache', 'deploy', 'lock', 'queue'])
})

test('what most to-dos are left for comes first; what has most steps left and no to-do is named', () => {
  const { aims, idle } = openAims(outline)
  expect(aims.map(({ id, left }) => [id, left])).toEqual([
    ['lock', 2],
    ['cache', 1],
  ])
  expect(idle).toMatchObject({ id: 'queue', self: 1, target: 3 })
})

test('in a part, a competency that is not here is known by its name', () => {
  const excerpt = {
    part: 1,
    parts: 2,
    path: [],
    open: [],
    ends: [],
    fences: [],
    names: { lock: '락' },
    absent: [],
  }
  const nodes = outline.nodes.filter(({ sectionId }) => sectionId === 'todo')
  expect(aimOf({ ...outline, nodes, excerpt }, node('open'))).toMatchObject({ id: 'lock', name: '락' })
})
