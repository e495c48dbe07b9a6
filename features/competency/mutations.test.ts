import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { createAnalysis } from '@/features/analysis/mutations'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { insertAt } from '@/features/outline/model/rules/edit'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import type { Level, SectionKind } from '@/lib/outline-kinds'
import { setMentorLevel } from './mutations'
import { loadMentorLevels } from './queries'

type Actor = { id: string; viewer: Viewer }

let owner: Actor
let mentor: Actor
let second: Actor
let elsewhere: Actor
let stranger: Actor
let analysis: string
let competency: string
let mentorship: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

async function write(of: string, kind: SectionKind, text: string): Promise<string> {
  const page = await findAnalysis(owner.viewer, owner.id, of)
  const section = page?.sections.find((row) => row.kind === kind)?.id ?? ''
  const place = { section, parent: null, after: null }
  const [insert] = page ? insertAt(page.outline, [{ text }], place) : []
  await applyOperations(owner.viewer, owner.id, insert ? [insert] : [])
  return insert?.kind === 'insert' ? insert.node : ''
}

const begin = async (wording: string) =>
  (await createAnalysis(owner.viewer, { owner: owner.id, wording, goals: [] })) as string

beforeAll(async () => {
  ;[owner, mentor, second, elsewhere, stranger] = (await Promise.all(
    ['한별', '멘토', '둘째 멘토', '다른 분석의 멘토', '모르는 사람'].map(actor),
  )) as [Actor, Actor, Actor, Actor, Actor]
  analysis = await begin('여는 목표')
  const other = await begin('닫힌 목표')
  competency = await write(analysis, 'required', 'Redis')
  mentorship = await createMentorship(owner.id, mentor.id, [analysis])
  await createMentorship(owner.id, second.id, [analysis])
  await createMentorship(owner.id, elsewhere.id, [other])
})
afterAll(async () => {
  for (const { id } of [owner, mentor, second, elsewhere, stranger]) await deletePerson(id)
})

const set = ({ viewer }: Actor, value: Level | null, node = competency) =>
  setMentorLevel(viewer, { owner: owner.id, competency: node, value })
const read = ({ viewer }: Actor) => readAs(viewer, (tx) => loadMentorLevels(tx, owner.id, analysis))
const values = async (by: Actor) => (await read(by)).map(({ name, value, mine }) => [name, value, mine])
const refused = { ok: false, code: 'not-found' }

it('a mentor sets a level of their own, changes it and takes it back; the owner reads it and no other mentor', async () => {
  expect(await set(mentor, 1)).toEqual({ ok: true })
  expect(await set(mentor, 3)).toEqual({ ok: true })
  expect(await set(second, 0)).toEqual({ ok: true })
  expect((await values(owner)).toSorted()).toEqual([
    ['둘째 멘토', 0, false],
    ['멘토', 3, false],
  ])
  expect(await values(second)).toEqual([['둘째 멘토', 0, true]])
  expect(await values(mentor)).toEqual([['멘토', 3, true]])
  expect(await set(second, null)).toEqual({ ok: true })
  expect(await values(owner)).toEqual([['멘토', 3, false]])
})

it('nobody else sets or reads one', async () => {
  for (const one of [owner, elsewhere, stranger]) expect(await set(one, 2)).toEqual(refused)
  for (const one of [elsewhere, stranger]) expect(await read(one)).toEqual([])
  expect(await values(owner)).toEqual([['멘토', 3, false]])
})

it('only a competency that is there is rated', async () => {
  const todo = await write(analysis, 'todo', '읽기')
  expect(await set(mentor, 2, todo)).toEqual(refused)
  expect(await set(mentor, 2, newId())).toEqual(refused)
})

it('somebody who is lead of the owner’s team and mentor of another analysis reads no levels of this one', async () => {
  const team = newId()
  const sql = database()
  await sql`insert into team ${sql({ id: team, name: '팀', founded_by: elsewhere.id })}`
  const members = [
    { team_id: team, person_id: elsewhere.id, leads: true },
    { team_id: team, person_id: owner.id, leads: false },
  ]
  await sql`insert into membership ${sql(members)}`
  await sql`insert into sharing ${sql({ owner_id: owner.id, team_id: team, analysis_id: analysis, mode: 'named' })}`
  expect(await read(elsewhere)).toEqual([])
  expect(await set(elsewhere, 2)).toEqual(refused)
  await sql`delete from team where id = ${team}`
})

it('a level stays for the owner when the mentorship ends, and goes with the mentor’s account', async () => {
  await endMentorship(mentorship)
  expect(await set(mentor, 4)).toEqual(refused)
  expect(await read(mentor)).toEqual([])
  expect(await values(owner)).toEqual([['멘토', 3, false]])
  await deletePerson(mentor.id)
  expect(await read(owner)).toEqual([])
})
