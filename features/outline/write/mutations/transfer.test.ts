import { v7 as newId } from 'uuid'
import { afterAll, expect, test } from 'vitest'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { loadMentorLevels } from '@/features/competency/queries'
import { stepOf, wayBack } from '@/features/outline/editing/rules/steps'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { loadOutline } from '@/features/outline/model/queries'
import { newInsert } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { applyOperations } from './apply'

const people: string[] = []
afterAll(() => Promise.all(people.map(deletePerson)))

test('items that go to another section stay the same ones, with their links, there and back', async () => {
  const { id: owner } = await createPerson()
  people.push(owner)
  const { viewer } = await createSession(owner)
  const [analysis, required, gap, todo] = [newId(), newId(), newId(), newId()]
  const [competency, above, below] = [newId(), newId(), newId()]
  const section = (id: string, kind: Section['kind'], position: string): Section => ({
    id,
    analysisId: analysis,
    kind,
    heading: null,
    position,
  })
  const made = ({ id, kind, position }: Section): Operation => ({
    kind: 'section',
    id: newId(),
    section: id,
    analysis,
    sectionKind: kind,
    heading: null,
    position,
  })
  const to = section(todo, 'todo', 'a2')
  const load = () => readAs(viewer, (tx) => loadOutline(tx, owner, analysis))
  const store = async (operations: Operation[]) =>
    expect(await applyOperations(viewer, owner, operations)).toMatchObject({ ok: true })

  await store([
    { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
    ...[section(required, 'required', 'a0'), section(gap, 'gap', 'a1'), to].map(made),
    newInsert({ node: competency, text: 'Redis' }, { section: required, parent: null }, 'a0'),
    newInsert({ node: above, text: '부족한 것' }, { section: gap, parent: null }, 'a0'),
    newInsert({ node: below, text: '그 아래' }, { section: gap, parent: above }, 'a0'),
    { kind: 'link', id: newId(), node: below, competency, linked: true },
  ])
  const before = await load()
  const operations = transfer(before, [above], { section: to, parent: null, after: null })
  await store(operations)
  const after = await load()
  expect(after.nodes.filter(({ sectionId }) => sectionId === todo)).toEqual([
    expect.objectContaining({ id: above, parentId: null, box: 'open' }),
    expect.objectContaining({ id: below, parentId: above, box: 'open' }),
  ])
  expect(after.links).toEqual(before.links)

  await store(wayBack(after, stepOf(before, operations, 0)))
  const back = await load()
  const rows = ({ nodes, ...outline }: Outline) => ({
    ...outline,
    revision: 0,
    nodes: nodes.map(({ version: _, ...node }) => node),
  })
  expect(rows(back)).toEqual(rows(before))
})

test('where mentors see a competency stays with it: dragged away and back, deleted and brought back', async () => {
  const [{ id: owner }, { id: mentor }] = await Promise.all([createPerson(), createPerson()])
  people.push(owner, mentor)
  const { viewer } = await createSession(owner)
  const [analysis, competency, required, gap] = [newId(), newId(), newId(), newId()]
  const store = async (operations: Operation[]) =>
    expect(await applyOperations(viewer, owner, operations)).toMatchObject({ ok: true })
  const load = () => readAs(viewer, (tx) => loadOutline(tx, owner, analysis))
  const made = (id: string, sectionKind: Section['kind']): Operation => ({
    kind: 'section',
    id: newId(),
    section: id,
    analysis,
    sectionKind,
    heading: null,
    position: 'a0',
  })
  await store([
    { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
    made(required, 'required'),
    made(gap, 'gap'),
    newInsert({ node: competency, text: 'Redis' }, { section: required, parent: null }, 'a0'),
  ])
  await database()`insert into mentor_level (owner_id, node_id, mentor_id, value)
    values (${owner}, ${competency}, ${mentor}, 3)`
  const shown = () => readAs(viewer, (tx) => loadMentorLevels(tx, owner, analysis))
  const level = [expect.objectContaining({ competencyId: competency, mentorId: mentor, value: 3 })]

  for (const id of [gap, required]) {
    const outline = await load()
    const section = outline.sections.find((each) => each.id === id) as Section
    await store(transfer(outline, [competency], { section, parent: null, after: null }))
    expect(await shown()).toEqual(id === required ? level : [])
  }
  const outline = await load()
  const deletion: Operation[] = [{ kind: 'delete', id: newId(), node: competency }]
  await store(deletion)
  await store(wayBack(await load(), stepOf(outline, deletion, 0)))
  expect(await shown()).toEqual(level)
})

test('the levels go with the person they are about', async () => {
  const [{ id: owner }, { id: mentor }] = await Promise.all([createPerson(), createPerson()])
  people.push(mentor)
  await database()`insert into mentor_level (owner_id, node_id, mentor_id, value)
    values (${owner}, ${newId()}, ${mentor}, 3)`
  await deletePerson(owner)
  expect(await database()`select 1 from mentor_level where owner_id = ${owner}`).toHaveLength(0)
})

test('items that another device has put below one that goes to another section are asked about', async () => {
  const { id: owner } = await createPerson()
  people.push(owner)
  const { viewer } = await createSession(owner)
  const [goals, strength, above, late] = [newId(), newId(), newId(), newId()]
  const load = () => readAs(viewer, (tx) => loadOutline(tx, owner, null))
  const made = (section: string, sectionKind: Section['kind']): Operation => {
    return {
      kind: 'section',
      id: newId(),
      section,
      analysis: null,
      sectionKind,
      heading: null,
      position: 'a0',
    }
  }
  const write = (operations: Operation[]) => applyOperations(viewer, owner, operations)
  await write([
    made(goals, 'goals'),
    made(strength, 'strength'),
    newInsert({ node: above, text: 'above' }, { section: goals, parent: null }, 'a0'),
  ])
  const stale = await load()
  await write([newInsert({ node: late, text: 'late' }, { section: goals, parent: above }, 'a0')])
  const section = stale.sections.find(({ id }) => id === strength) as Section
  const drag = transfer(stale, [above], { section, parent: null, after: null })
  expect(await write(drag)).toMatchObject({ ok: false, code: 'collision', node: above })
  expect((await load()).nodes).toHaveLength(2)
  const again = transfer(await load(), [above], { section, parent: null, after: null })
  expect(await write(again)).toMatchObject({ ok: true })
  expect((await load()).nodes.map(({ sectionId }) => sectionId)).toEqual([strength, strength])
})
