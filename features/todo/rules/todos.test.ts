import { describe, expect, it } from 'vitest'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { analysisGoals, todosOf } from './todos'

const section = (id: string, kind: 'todo' | 'goal') => ({
  id,
  analysisId: 'analysis',
  kind,
  heading: null,
  position: id,
})
const item = (id: string, more: Partial<Node> = {}): Node => ({
  id,
  sectionId: 'todos',
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
const rows: Pick<Outline, 'sections' | 'nodes' | 'dues' | 'recurrences' | 'completions'> = {
  sections: [section('goals', 'goal'), section('todos', 'todo')],
  nodes: [
    item('goal', { sectionId: 'goals' }),
    item('1 group'),
    item('2 late', { parentId: '1 group' }),
    item('3 today'),
    item('4 later'),
    item('5 open', { box: 'open' }),
    item('6 done', { box: 'done' }),
    item('7 done', { box: 'done' }),
    item('8', { text: ' ' }),
  ],
  dues: [
    { nodeId: '4 later', day: '2025-03-20' },
    { nodeId: '2 late', day: '2025-03-09' },
    { nodeId: '3 today', day: '2025-03-10' },
  ],
  recurrences: [],
  completions: [{ nodeId: '7 done', day: '2025-03-01' }],
}
const names = (todos: { node: Node }[]) => todos.map(({ node }) => node.id)

describe('todosOf', () => {
  it('leaves headings and empty lines out, and tells what stands above', () => {
    const todos = todosOf(rows)
    expect(names(todos)).toEqual(['2 late', '3 today', '4 later', '5 open', '6 done', '7 done'])
    expect(todos[0]?.above).toEqual(['1 group'])
  })
})

describe('analysisGoals', () => {
  it('names an analysis by its first goal', () => {
    expect(analysisGoals([{ id: 'analysis' }, { id: 'other' }], rows)).toEqual([
      { id: 'analysis', goal: 'goal' },
      { id: 'other', goal: '' },
    ])
  })
})
