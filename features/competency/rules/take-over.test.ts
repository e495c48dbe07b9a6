import { expect, test } from 'vitest'
import { sketch } from '@/features/outline/editing/rules/sketch'
import { applyOperation } from '@/features/outline/model/rules/apply'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'
import { takeOver } from './take-over'

const state: Section = {
  id: '00000000-0000-7000-8000-000000000002',
  analysisId: null,
  kind: 'state',
  heading: null,
  position: 'a1',
}

const taken = (outline: Outline, ids: string[]) =>
  takeOver(outline, ids, state).reduce(applyOperation, outline)
const lines = (outline: Outline) =>
  flatten(toTree(outline.nodes, state.id)).map(({ node, depth }) => '  '.repeat(depth) + node.text)

test('lines are taken over as they are nested, linked to their competencies', () => {
  const after = taken(sketch('데이터', '  락', '  인덱스', '운영'), ['데이터', '락', '인덱스', '운영'])
  expect(lines(after)).toEqual(['데이터', '  락', '  인덱스', '운영'])
  expect(after.links.map(({ competencyId }) => competencyId)).toEqual(['데이터', '락', '인덱스', '운영'])
})

test('one alone stands at the end; a second time nothing is written', () => {
  const once = taken(sketch('데이터', '  락'), ['락'])
  expect(lines(once)).toEqual(['락'])
  expect(takeOver(once, ['락'], state)).toEqual([])
  expect(lines(taken(once, ['데이터', '락']))).toEqual(['락', '데이터'])
})

test('a copy that was reworded is one of its own, and empty lines are left out', () => {
  const once = taken(sketch('락'), ['락'])
  const reworded = {
    ...once,
    nodes: once.nodes.map((node) => ({
      ...node,
      text: `${node.text}${node.sectionId === state.id ? '을 써 봤어요' : ''}`,
    })),
  }
  expect(lines(taken(reworded, ['락']))).toEqual(['락을 써 봤어요', '락'])
  expect(takeOver(sketch('a:'), ['a'], state)).toEqual([])
})
