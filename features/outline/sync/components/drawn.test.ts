import { expect, test } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { isStale } from './drawn'

const section = (id: 'goals' | 'readme') => ({
  id,
  analysisId: null,
  kind: id,
  heading: null,
  position: 'a0',
})
const node = (id: string, sectionId: string) => ({
  ...({ id, sectionId, parentId: null, position: 'a0', form: 'bullet', box: 'none' } as const),
  ...{ start: null, text: '', isGoal: false, version: 1 },
})
const outline: Outline = {
  ...emptyOutline(),
  sections: [section('goals'), section('readme')],
  nodes: [node('goal', 'goals'), node('sentence', 'readme')],
}
const edit = (id: string): Operation => ({ kind: 'edit', id: `of ${id}`, node: id, text: '새 말', seen: 1 })
const saved = (revision: number, ...operations: Operation[]) => ({ revision, operations })

test('own words are on the screen already: only what the server draws of them is fetched again', () => {
  expect(isStale(['readme'], outline, 3, [saved(4, edit('goal'))])).toBe(false)
  expect(isStale(['readme'], outline, 3, [saved(4, edit('goal')), saved(5, edit('sentence'))])).toBe(true)
  expect(isStale([], outline, 3, [saved(4, edit('sentence'))])).toBe(false)
  expect(isStale('all', outline, 3, [saved(4, edit('goal'))])).toBe(true)
})

test('what the rows hold already is drawn with them', () => {
  expect(isStale(['readme'], outline, 4, [saved(4, edit('sentence')), saved(5, edit('goal'))])).toBe(false)
})

test('what is deleted may have been drawn', () => {
  expect(isStale(['readme'], outline, 3, [saved(4, { kind: 'delete', id: 'of it', node: 'gone' })])).toBe(
    true,
  )
})

test('a revision in between is somebody else’s', () => {
  expect(isStale([], outline, 3, [saved(5, edit('goal'))])).toBe(true)
  expect(isStale([], outline, 3, [saved(4, edit('goal')), saved(6, edit('goal'))])).toBe(true)
})

test('a page that shows a part, or has been open for long, is fetched again', () => {
  const excerpt = { part: 1, parts: 2 } as Outline['excerpt']
  expect(isStale([], { ...outline, excerpt }, 3, [saved(4, edit('goal'))])).toBe(true)
  const many = Array.from({ length: 301 }, (_, index) => saved(4 + index, edit('goal')))
  expect(
    isStale(
      [],
      outline,
      3,
      many.slice(1).map((one, index) => ({ ...one, revision: 4 + index })),
    ),
  ).toBe(false)
  expect(isStale([], outline, 3, many)).toBe(true)
})
