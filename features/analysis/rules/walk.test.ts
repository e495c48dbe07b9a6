import { expect, test } from 'vitest'
import { readChain } from '@/features/competency/rules/chain'
import { setLevel, setLink } from '@/features/competency/rules/operations'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { saidAbout } from './said-about'
import { viewOf } from './view'
import { countOpen, countUnbegun, nextOpen, stopsOf, sumsOf } from './walk'

const kinds = ['required', 'state', 'gap'] as const

/** An item whose id is its words. */
function item(sectionId: string, text: string, parentId: string | null = null): Node {
  const position = `a${kinds.length}${text}`
  return {
    ...{ id: text || 'empty', sectionId, parentId, position, text, form: 'bullet', box: 'none' },
    ...{ start: null, isGoal: false, version: 1 },
  }
}

const written: Outline = {
  ...emptyOutline(),
  sections: kinds.map((kind) => ({ id: kind, analysisId: null, kind, heading: null, position: kind })),
  nodes: [
    item('required', '1 백엔드'),
    item('required', '2 캐시', '1 백엔드'),
    item('required', '3 큐', '1 백엔드'),
    item('required', '4 배포'),
    item('required', ''),
    item('state', '5 캐시를 써 봤어요'),
    item('gap', '캐시'),
  ],
}

const after = (outline: Outline, ...operations: Operation[][]) =>
  operations.flat().reduce(applyOperation, outline)
const names = (outline: Outline) => stopsOf(outline).map(({ node, above }) => [above, node.text])

test('the walk stops at what is rated, not at the headings above it nor at empty lines', () => {
  expect(names(written)).toEqual([
    ['1 백엔드', '2 캐시'],
    ['1 백엔드', '3 큐'],
    ['', '4 배포'],
  ])
})

test('a heading that has a level is a stop as well', () => {
  expect(names(after(written, setLevel('1 백엔드', 'target', 3)))[0]).toEqual(['', '1 백엔드'])
})

test('it goes on to the next one that lacks a level, and never back', () => {
  const rated = after(written, setLevel('3 큐', 'self', 1), setLevel('3 큐', 'target', 3))
  const next = (from: string | null) => nextOpen(stopsOf(rated), from)?.node.text
  expect(next(null)).toBe('2 캐시')
  expect(next('2 캐시')).toBe('4 배포')
  expect(next('4 배포')).toBeUndefined()
})

test('it is offered before the first level, and what is open is counted until both are set', () => {
  expect([countUnbegun(written), countOpen(written)]).toEqual([3, 3])
  const begun = after(written, setLevel('2 캐시', 'self', 0))
  expect([countUnbegun(begun), countOpen(begun)]).toEqual([0, 3])
  expect(countOpen(after(begun, setLevel('2 캐시', 'target', 2)))).toBe(2)
})

test('at the end it counts what is reached, also beyond the target, what is left and what is open', () => {
  const rated = after(
    written,
    ...[setLevel('2 캐시', 'self', 3), setLevel('2 캐시', 'target', 2)],
    ...[setLevel('3 큐', 'self', 0), setLevel('3 큐', 'target', 3)],
  )
  expect(sumsOf(stopsOf(rated))).toEqual({ all: 3, reached: 1, left: 3, open: 1 })
})

test('what is written about a competency stands by it, save its own name', () => {
  const outline = after(
    written,
    setLink('5 캐시를 써 봤어요', '2 캐시', true),
    setLink('캐시', '2 캐시', true),
  )
  const row = readChain(outline, false).rows.find(({ node }) => node.id === '2 캐시')
  expect(row && saidAbout({ ...row, node: { ...row.node, text: '캐시' } }).map(({ text }) => text)).toEqual([
    '5 캐시를 써 봤어요',
  ])
})

test('only the owner walks, and a lead has the text', () => {
  const own = { relation: 'self', editable: true } as const
  expect(['walk', 'chain', undefined].map((asked) => viewOf(asked, own))).toEqual([
    'walk',
    'chain',
    'document',
  ])
  expect(viewOf('walk', { relation: 'mentor', editable: false })).toBe('document')
  expect(viewOf('chain', { relation: 'lead', editable: false })).toBe('document')
})
