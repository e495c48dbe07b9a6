import { expect, test } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { snapshotOf } from './document'
import { changesSince } from './since'

const analysis = 'analysis'
const section = (id: string, kind: Section['kind']): Section => ({
  id,
  analysisId: analysis,
  kind,
  heading: null,
  position: 'a0',
})
const node = (id: string, text: string, rest: Partial<Node> = {}): Node => ({
  ...{ id, text, sectionId: 'required', parentId: null, position: `a${id}`, form: 'bullet', box: 'none' },
  ...{ start: null, isGoal: false, version: 3 },
  ...rest,
})
const then: Outline = {
  ...emptyOutline(),
  sections: [section('required', 'required'), section('todo', 'todo')],
  nodes: [
    node('1', '배포'),
    node('2', '관측'),
    node('3', '그대로'),
    node('4', '할 일', { sectionId: 'todo', box: 'open' }),
    node('5', '딸린 글', { parentId: '3' }),
  ],
  levels: [{ nodeId: '1', kind: 'self', value: 1 }],
  links: [{ nodeId: '4', competencyId: '1' }],
  dismissals: [{ nodeId: '5', competencyId: '1' }],
  evidence: [{ id: 'e', competencyId: '1', position: 'a0', text: '증거' }],
}
/** As the database gives it back. */
const taken = JSON.parse(JSON.stringify(snapshotOf(then, analysis)))
const since = (now: Outline) => changesSince(taken, now, analysis)

test('what is as it was has not changed, also where it was dragged, its id of evidence new, a link turned down or a week picked', () => {
  const nodes = then.nodes.map((each, index) => ({ ...each, version: 9, position: `b${9 - index}` }))
  const evidence = then.evidence.map((row) => ({ ...row, id: 'another' }))
  const picks = [{ nodeId: '4', week: '2026-12-07' }]
  expect(since({ ...then, revision: 7, nodes, evidence, picks, dismissals: [] })).toEqual({
    items: {},
    gone: [],
  })
})

test('a turned-down link is the owner’s alone', () => {
  expect(JSON.stringify(taken)).not.toContain('dismissed')
})

test('levels tell from where to where, words both wordings, the rest what it is', () => {
  const { items, gone } = since({
    ...then,
    nodes: [
      node('1', '무중단 배포'),
      node('3', '그대로', { parentId: '1' }),
      node('4', '할 일', { sectionId: 'todo', box: 'done' }),
      node('5', '딸린 글', { sectionId: 'todo' }),
      node('6', '새 역량'),
    ],
    levels: [
      { nodeId: '1', kind: 'self', value: 2 },
      { nodeId: '1', kind: 'target', value: 3 },
    ],
    completions: [{ nodeId: '4', day: '2026-11-20' }],
    evidence: [{ id: 'e', competencyId: '1', position: 'a0', text: '다른 증거' }],
  })
  expect(items).toEqual({
    '1': [
      { what: 'reworded', old: '배포', now: '무중단 배포' },
      { what: 'level', level: 'target', old: null, now: 3 },
      { what: 'level', level: 'self', old: 1, now: 2 },
      { what: 'proved', words: '다른 증거' },
      { what: 'unproved', words: '증거' },
    ],
    '4': [{ what: 'done', day: '2026-11-20' }],
    '5': [{ what: 'added' }],
    '6': [{ what: 'added' }],
  })
  expect(gone).toMatchObject([{ nodeId: '2', text: '관측', section: { kind: 'required' } }])
})

test('a whole section that is gone tells all that was shown of it', () => {
  const { items, gone } = since({ ...then, sections: [], nodes: [], levels: [], links: [], evidence: [] })
  expect(items).toEqual({})
  expect(gone.map(({ text }) => text)).toEqual(['배포', '관측', '그대로', '딸린 글', '할 일'])
})
