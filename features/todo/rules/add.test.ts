import { expect, test } from 'vitest'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { analysisKinds } from '@/lib/outline-kinds'
import { addTodo, type Place } from './add'

const ownerId = '01933b1c-0000-7000-8000-000000000001'
const analysisId = '01933b1c-0000-7000-8000-000000000002'
const sections = analysisKinds.map(
  (kind, index): Section => ({ id: kind, analysisId, kind, heading: null, position: `a${index}` }),
)
const outline: Outline = { ...emptyOutline(), sections: sections.filter(({ kind }) => kind === 'todo') }
const place: Place = { ownerId, analysisId, sections, list: 'later', today: '2026-12-01' }
const todo = { text: '읽기', day: null, aim: null }
const kinds = ({ operations }: ReturnType<typeof addTodo>) => operations.map(({ kind }) => kind)

test('a new to-do stands in the list to which it is added', () => {
  expect(kinds(addTodo(outline, place, todo))).toEqual(['insert'])
  expect(addTodo(outline, { ...place, list: 'today' }, todo).operations).toMatchObject([
    { kind: 'insert', text: '읽기', box: 'open', section: 'todo' },
    { kind: 'due', day: '2026-12-01' },
  ])
  expect(addTodo(outline, { ...place, list: 'week' }, todo).operations).toMatchObject([
    { kind: 'insert' },
    { kind: 'pick', week: '2026-11-30' },
  ])
})

test('a day that was typed wins, and a competency is linked', () => {
  const found = addTodo(
    outline,
    { ...place, list: 'today' },
    { text: '읽기', day: '2026-12-24', aim: 'cache' },
  )
  expect(found.operations).toMatchObject([
    { kind: 'insert' },
    { kind: 'due', day: '2026-12-24' },
    { kind: 'link', competency: 'cache', linked: true },
  ])
})

test('a section that is new has its place among all of the analysis, also those that are not on the page', () => {
  const others = sections.filter(({ kind }) => kind !== 'todo')
  const page = { ...outline, sections: others.filter(({ kind }) => kind === 'required') }
  const { operations } = addTodo(page, { ...place, sections: others }, todo)
  const [made] = operations
  expect(made?.kind === 'section' && made.position > 'a3').toBe(true)
  expect(kinds({ node: '', operations })).toEqual(['section', 'insert'])
})
