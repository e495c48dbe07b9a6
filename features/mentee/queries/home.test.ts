import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { findHome } from './pages'

type Actor = { id: string; viewer: Viewer }

let mentee: Actor
let mentor: Actor
let stranger: Actor

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  ;[mentee, mentor, stranger] = (await Promise.all(['한별', '멘토', '모르는 사람'].map(actor))) as [
    Actor,
    Actor,
    Actor,
  ]
  await createMentorship(mentee.id, mentor.id, [])
})

afterAll(async () => {
  for (const { id } of [mentee, mentor, stranger]) await deletePerson(id)
})

/** Writes one item into a new section of the KYS. */
async function write({ id: owner_id }: Actor, kind: 'strength' | 'goals', text: string): Promise<void> {
  const sql = database()
  const section_id = newId()
  await sql`insert into section ${sql({ owner_id, id: section_id, kind, position: 'a0' })}`
  const node = { owner_id, id: newId(), section_id, position: 'a0', form: 'bullet', box: 'none', text }
  await sql`insert into node ${sql(node)}`
}

it('mentees are shown to every mentor, whatever they have written of their own', async () => {
  expect(await findHome(mentor.viewer)).toMatchObject({ newcomer: true, mentees: [{ id: mentee.id }] })
  await write(mentor, 'strength', '꾸준함')
  expect(await findHome(mentor.viewer)).toMatchObject({ newcomer: false, mentees: [{ id: mentee.id }] })
  expect(await findHome(stranger.viewer)).toMatchObject({ newcomer: true, mentees: [] })
})

it('tells a KYS without a goal from one with a goal', async () => {
  const hasGoals = async () => (await findHome(stranger.viewer)).start.hasGoals
  await write(stranger, 'strength', '꾸준함')
  await write(stranger, 'goals', '   ')
  expect(await hasGoals()).toBe(false)
  await write(stranger, 'goals', '멈추지 않는 결제')
  expect(await hasGoals()).toBe(true)
})
