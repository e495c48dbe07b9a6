import { expect, test } from 'vitest'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { findNode } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { pasteCut } from './cut'
import { drawn, sketch, sketchSection } from './sketch'
import { stepOf, wayBack } from './steps'

const carriedOut = (outline: Outline, operations: readonly Operation[]) =>
  operations.reduce(applyOperation, outline)
const section = (kind: Section['kind'], id: string = kind): Section => ({
  id,
  analysisId: 'analysis',
  kind,
  heading: null,
  position: 'a1',
})
const here = section('required', sketchSection)

/** Competencies with all that may hang on them, and an outline of to-dos that is linked to one. */
function page(...lines: string[]): Outline {
  const outline = sketch(...lines)
  const t = { ...(outline.nodes[0] as Node), id: 't', text: 'there', sectionId: 'todo', box: 'open' as const }
  return {
    ...outline,
    sections: [here, section('todo')],
    nodes: [...outline.nodes, t],
    levels: [{ nodeId: 'b', kind: 'self', value: 2 }],
    evidence: [{ id: 'e', competencyId: 'b', position: 'a0', text: 'proof' }],
    links: [{ nodeId: 't', competencyId: 'b' }],
  }
}

/** Cuts items; what they left is the outline in which they are pasted. */
function cut(outline: Outline, ...roots: string[]) {
  const deletions = roots.map((node): Operation => ({ kind: 'delete', id: node, node }))
  return { left: carriedOut(outline, deletions), cut: { outline, roots } }
}

test('the same items come back elsewhere, with their levels, evidence and links, and again by undoing', () => {
  const outline = page('a', 'b', '  c', 'd', 'e')
  const { left, cut: taken } = cut(outline, 'b', 'd')
  const edit = pasteCut(left, here, 'e', taken)
  const after = carriedOut(left, edit?.operations ?? [])
  expect(drawn(after)).toEqual(['a', 'e', 'b', '  c', 'd'])
  expect(after).toMatchObject({ levels: outline.levels, evidence: outline.evidence, links: outline.links })
  expect(edit?.caret).toEqual({ node: 'd', at: 1 })
  const back = carriedOut(after, wayBack(after, stepOf(left, edit?.operations ?? [], 0)))
  expect(drawn(back)).toEqual(['a', 'e'])
})

test('also to the place where they stood, and from deeper ones whose parents have gone', () => {
  const outline = page('a', '  b', '  c', 'd')
  const { left, cut: taken } = cut(outline, 'b')
  expect(drawn(carriedOut(left, pasteCut(left, here, 'a', taken)?.operations ?? []))).toEqual([
    'a',
    '  c',
    'b',
    'd',
  ])
  const orphaned = carriedOut(left, [{ kind: 'delete', id: 'x', node: 'a' }])
  expect(drawn(carriedOut(orphaned, pasteCut(orphaned, here, 'd', taken)?.operations ?? []))).toEqual([
    'd',
    'b',
  ])
})

test('an empty item gives way, and an outline that is not stored yet takes them in', () => {
  const outline = page('a', 'b', 'd:')
  const { left, cut: taken } = cut(outline, 'b')
  expect(drawn(carriedOut(left, pasteCut(left, here, 'd', taken)?.operations ?? []))).toEqual(['a', 'b'])
  const gap = section('gap')
  const after = carriedOut(left, pasteCut(left, gap, 'draft', taken)?.operations ?? [])
  expect(after.sections).toContainEqual(gap)
  expect(rowsOf(after.nodes, 'gap').map(({ node }) => node.id)).toEqual(['b'])
})

test('another section keeps what it has a place for', () => {
  const { left, cut: taken } = cut(page('a', 'b'), 'b')
  const after = carriedOut(left, pasteCut(left, section('todo'), 't', taken)?.operations ?? [])
  expect(findNode(after, 'b')).toMatchObject({ sectionId: 'todo', box: 'open' })
  expect(after).toMatchObject({ levels: [], evidence: [], links: [] })
})

test('what hung on an item that has gone meanwhile is left out', () => {
  const { left, cut: taken } = cut(page('a', 'b'), 'b')
  const alone = carriedOut(left, [{ kind: 'delete', id: 'x', node: 't' }])
  expect(pasteCut(alone, here, 'a', taken)?.operations.map(({ kind }) => kind)).toEqual([
    'insert',
    'level',
    'evidence',
  ])
})

test('they come once: standing again, or cut on another page, there are only copies', () => {
  const outline = page('a', 'b')
  const { left, cut: taken } = cut(outline, 'b')
  expect(pasteCut(outline, here, 'a', taken)).toBeNull()
  expect(pasteCut({ ...left, sections: [section('todo')] }, section('todo'), 't', taken)).toBeNull()
})
