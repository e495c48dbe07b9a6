import { v7 as newId } from 'uuid'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { loadOutline } from '@/features/outline/model/queries'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { newInsert } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import { applyOperations } from './apply'

const people: string[] = []
let id: string
let viewer: Viewer
const [todo, goal] = [newId(), newId()]

const write = (...operations: Operation[]) => applyOperations(viewer, id, operations)
const load = () => readAs(viewer, (tx) => loadOutline(tx, id, null))
const due = (day: string): Operation => ({ kind: 'due', id: newId(), node: todo, day })
const recur = (rule: string | null, node = todo): Operation => ({ kind: 'recur', id: newId(), node, rule })

/** The rows about the to-do, in one order. */
const known = ({ nodes, dues, recurrences, completions }: Outline) => ({
  box: nodes.find((node) => node.id === todo)?.box,
  dues,
  recurrences,
  completions: completions.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
})

beforeEach(async () => {
  id = (await createPerson()).id
  people.push(id)
  viewer = (await createSession(id)).viewer
  const [todos, goals] = [newId(), newId()]
  const section = { kind: 'section', analysis: null, heading: null } as const
  await write(
    { ...section, id: newId(), section: goals, sectionKind: 'goals', position: 'a0' },
    { ...section, id: newId(), section: todos, sectionKind: 'other', position: 'a1' },
    newInsert({ node: goal, text: '목표' }, { section: goals, parent: null }, 'a0'),
    newInsert({ node: todo, text: '회고 쓰기', box: 'open' }, { section: todos, parent: null }, 'a0'),
    due('2026-12-05'),
    recur('FREQ=WEEKLY;BYDAY=SA'),
  )
})

afterAll(() => Promise.all(people.map(deletePerson)))

test('a tick is stored as the browser shows it, and sent twice counts once', async () => {
  const before = await load()
  const tick = tickOperations(before, [todo], '2026-12-05')
  const shown = known(tick.reduce(applyOperation, before))
  expect(await write(...tick)).toMatchObject({ ok: true })
  expect(known(await load())).toEqual(shown)
  expect(await write(...tick)).toMatchObject({ ok: true })
  expect(known(await load())).toEqual({
    box: 'open',
    dues: [{ nodeId: todo, day: '2026-12-12' }],
    recurrences: [{ nodeId: todo, rule: 'FREQ=WEEKLY;BYDAY=SA' }],
    completions: [{ nodeId: todo, day: '2026-12-05' }],
  })
})

test('every occurrence counts, also once the to-do is done for good and opened again', async () => {
  for (const day of ['2026-12-05', '2026-12-12', '2026-12-20']) {
    await write(...tickOperations(await load(), [todo], day))
  }
  await write(recur(null), ...tickOperations({ ...(await load()), recurrences: [] }, [todo], '2026-12-24'))
  const days = async () => known(await load()).completions.map(({ day }) => day)
  expect(await days()).toEqual(['2026-12-05', '2026-12-12', '2026-12-20', '2026-12-24'])
  await write({ kind: 'done', id: newId(), node: todo, day: '2026-12-31' })
  expect(await days()).toEqual(['2026-12-05', '2026-12-12', '2026-12-20', '2026-12-31'])
  await write({ kind: 'done', id: newId(), node: todo, day: null })
  expect(await days()).toEqual(['2026-12-05', '2026-12-12', '2026-12-20'])
})

test('a to-do is picked for one week at a time, and goals for none', async () => {
  const pick = (week: string | null, node = todo): Operation => ({ kind: 'pick', id: newId(), node, week })
  const picks = async () => (await load()).picks
  expect(await write(pick('2026-11-30'), pick('2026-12-07'))).toMatchObject({ ok: true })
  expect(await picks()).toEqual([{ nodeId: todo, week: '2026-12-07' }])
  await write(pick('2026-12-14'))
  expect(await picks()).toEqual([{ nodeId: todo, week: '2026-12-14' }])
  await write(pick(null))
  expect(await picks()).toEqual([])
  expect(await write(pick('2026-12-14', goal))).toMatchObject({ ok: false, code: 'misplaced' })
  await expect(write(pick('2026-12-15'))).rejects.toThrow()
})

test('a goal does not recur', async () => {
  expect(await write(recur('FREQ=DAILY', goal))).toMatchObject({ ok: false, code: 'misplaced' })
  const done: Operation = { kind: 'occurrence', id: newId(), node: goal, day: '2026-12-05', done: true }
  expect(await write(done)).toMatchObject({ ok: false, code: 'misplaced' })
})

test('the database knows the rules as well', async () => {
  await expect(write(recur('FREQ=YEARLY'))).rejects.toThrow()
  await expect(write(recur('FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1'))).resolves.toMatchObject({
    ok: true,
  })
})

test('what is said twice in one batch holds as it was said last, however its fields are ordered', async () => {
  const again: Operation = { day: '2027-02-02', node: todo, id: newId(), kind: 'due' }
  expect(await write(due('2027-01-01'), again)).toMatchObject({ ok: true })
  expect(known(await load()).dues).toEqual([{ nodeId: todo, day: '2027-02-02' }])
})
