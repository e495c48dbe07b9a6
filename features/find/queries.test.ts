import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship, endMentorship } from '@/db/testing/mentorships'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { listFindable, mostItems } from './queries'

type Actor = { id: string; viewer: Viewer }
type Name = 'owner' | 'mentor' | 'lead' | 'teammate' | 'stranger'

let people: Record<Name, Actor>
let analysis: string
let team: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  return { id, viewer: (await createSession(id)).viewer }
}

beforeAll(async () => {
  const names: Name[] = ['owner', 'mentor', 'lead', 'teammate', 'stranger']
  const made = await Promise.all(names.map(async (name) => [name, await actor(name)] as const))
  people = Object.fromEntries(made) as Record<Name, Actor>
  const { owner, lead, teammate } = people
  analysis = await writeGap(
    owner.id,
    '멈추지 않는\n결제',
    [{ text: '재고  동시성'.normalize('NFD') }, { text: ' ' }],
    ['2026-11-02'],
  )
  await write(owner, 'strength', ['꾸준함'])
  team = await createTeam(lead.id, '커머스')
  for (const { id } of [owner, teammate]) await addMember(team, id)
  await share(team, owner.id, analysis)
})
afterAll(async () => {
  // One by one: they are tied to one another, and would wait for each other's rows.
  for (const { id } of Object.values(people)) await deletePerson(id)
})

/** Writes items into a new section of the KYS. */
async function write({ id: owner_id }: Actor, kind: string, texts: readonly string[]): Promise<void> {
  const sql = database()
  const section_id = newId()
  await sql`insert into section ${sql({ owner_id, id: section_id, kind, position: 'a0' })}`
  await sql`insert into node (owner_id, id, section_id, position, form, box, text)
    select ${owner_id}, gen_random_uuid(), ${section_id}, 'a' || lpad(n::text, 5, '0'), 'bullet', 'none', t
    from unnest(${sql.array([...texts])}::text[]) with ordinality u (t, n)`
}

const find = (name: Name, words = '') => listFindable(people[name].viewer, words)

test('one finds what is one’s own: what there is to do before what is done, in one line and composed', async () => {
  const found = await find('owner')
  expect(found.analyses).toEqual([{ id: analysis, goals: ['멈추지 않는 결제'] }])
  expect(found.items.map(([, ...rest]) => rest)).toEqual([
    ['required', '재고 동시성', 0],
    ['todo', '남은 할 일', 0],
    ['strength', '꾸준함', -1],
    ['done', '할 일 2026-11-02', 0],
  ])
  expect(found).toMatchObject({ people: [], teams: [{ id: team, name: '커머스' }], more: false })
})

test('words are looked for as in the browser: initial sounds, in any order, decomposed', async () => {
  const wordsOf = async (words: string) => (await find('owner', words)).items.map(([, , text]) => text)
  expect(await wordsOf('ㄷㅅㅅ 재고')).toEqual(['재고 동시성'])
  expect(await wordsOf('동시ㅅ'.normalize('NFD'))).toEqual(['재고 동시성'])
  expect(await wordsOf('할일 남')).toEqual(['남은 할 일'])
  expect(await wordsOf("%' or (1=1)--")).toEqual([])
})

const nothing = { analyses: [], items: [], people: [], teams: [], more: false }

test('others find neither analysis nor item of mine, only who lets them in', async () => {
  const { owner, mentor } = people
  expect(await find('stranger')).toEqual(nothing)
  expect(await find('mentor')).toEqual(nothing)
  const inTeam = { ...nothing, teams: [{ id: team, name: '커머스' }] }
  expect(await find('teammate')).toEqual(inTeam)
  expect(await find('lead')).toEqual({
    ...inTeam,
    people: [{ id: owner.id, name: 'owner', relation: 'member' }],
  })

  const mentorship = await createMentorship(owner.id, mentor.id, [analysis])
  expect(await find('mentor')).toEqual({
    ...nothing,
    people: [{ id: owner.id, name: 'owner', relation: 'mentee' }],
  })
  expect((await find('owner')).people).toEqual([])
  await endMentorship(mentorship)
  expect(await find('mentor')).toEqual(nothing)
})

test('a lead to whom a member is counted only does not find them', async () => {
  await database()`update sharing set mode = 'counted' where owner_id = ${people.owner.id}`
  expect((await find('lead')).people).toEqual([])
  await database()`update sharing set mode = 'named' where owner_id = ${people.owner.id}`
})

test('an answer is bounded, and says when there is more; the rest is found by its words', async () => {
  const { stranger } = people
  await write(
    stranger,
    'readme',
    Array.from({ length: mostItems.all + 1 }, (_, index) => `${index} ${'글'.repeat(300)}`),
  )
  const all = await find('stranger')
  expect(all.items).toHaveLength(mostItems.all)
  expect(all.more).toBe(true)
  expect(all.items[0]?.[2]).toHaveLength(200)
  const last = await find('stranger', `${mostItems.all} 글`)
  expect(last.items).toHaveLength(1)
  expect(await find('stranger', '글')).toMatchObject({ more: true, items: { length: mostItems.found } })
})
