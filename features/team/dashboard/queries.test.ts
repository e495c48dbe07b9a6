import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { openWire, type Wire } from '@/db/testing/wire'
import type { Dashboard } from './queries'

type Actor = { id: string; viewer: Viewer }

const now = new Date('2026-11-25T03:00:00Z')
const made: string[] = []
let wire: Wire
let read: (actor: Actor, teamId: string) => Promise<Dashboard | null>
let renew: (actor: Actor, teamId: string) => Promise<void>
let archive: (actor: Actor, teamId: string) => Promise<unknown>
let lead: Actor
let team: string

async function actor(name: string): Promise<Actor> {
  const { id } = await createPerson({ name })
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

/** A new member who has written the same as the others, and opens it so. */
async function member(name: string, mode: 'named' | 'counted' | null): Promise<Actor> {
  const one = await actor(name)
  const items = [{ text: `Redis 역량`, self: 2, target: 3 }, { text: `${name} 역량 하나만` }]
  const analysis = await writeGap(one.id, `${name} 목표`, items, ['2026-11-24', '2026-11-10'])
  await addMember(team, one.id)
  if (mode) await share(team, one.id, analysis, mode)
  return one
}

beforeAll(async () => {
  wire = await openWire(inject('appUrl'))
  vi.stubEnv('DATABASE_URL', wire.url)
  const [{ readAs }, { loadDashboard }] = await Promise.all([import('@/db/client'), import('./queries')])
  const { renewFigures } = await import('./mutations')
  const { archiveTeam } = await import('@/features/team/mutations/teams')
  renew = ({ viewer }, teamId) => renewFigures(viewer, teamId)
  archive = ({ viewer }, teamId) => archiveTeam(viewer, teamId, true)
  read = ({ viewer }, teamId) => readAs(viewer, (tx, me) => loadDashboard(tx, teamId, me, now))
})

beforeEach(async () => {
  lead = await actor('리드')
  team = await createTeam(lead.id)
})

afterAll(async () => {
  for (const id of made) await deletePerson(id)
  const { closePool } = await import('@/db/pool')
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

describe('by name', () => {
  it('shows goals, competencies with levels, progress, and nothing of who opened nothing', async () => {
    const [one, other] = [await member('가온', 'named'), await member('나래', null)]
    const page = await read(lead, team)
    expect(page?.members).toEqual([
      { id: lead.id, name: '리드', leads: true, opened: null },
      {
        id: one.id,
        name: '가온',
        leads: false,
        opened: { analysisId: expect.any(String), kys: false },
      },
      { id: other.id, name: '나래', leads: false, opened: null },
    ])
    expect(page?.items).toEqual(
      expect.arrayContaining([
        { ownerId: one.id, words: 'Redis 역량', meanings: ['redis'], self: 2, target: 3 },
        expect.objectContaining({ ownerId: one.id, self: null, target: null }),
      ]),
    )
    expect(page?.items).toHaveLength(2)
    expect(page?.goals).toEqual([{ ownerId: one.id, words: '가온 목표' }])
    expect(page?.progress).toEqual([{ ownerId: one.id, todos: 3, done: 2 }])
    const recurs = await database()`
      with open as (select owner_id, id from node where owner_id = ${one.id} and box = 'open'),
        rule as (insert into recurrence select owner_id, id, 'FREQ=DAILY' from open)
      insert into completion select owner_id, id, day from open, unnest(array['2026-11-23', '2026-11-24']::date[]) day returning day`
    expect(recurs).toHaveLength(2)
    expect((await read(lead, team))?.progress).toEqual([{ ownerId: one.id, todos: 5, done: 4 }])
    expect(page?.weeks).toEqual([])
  })

  it('says nothing of a lead who is counted only, to whom the own row is visible all the same', async () => {
    const analysis = await writeGap(lead.id, '목표', [{ text: 'Redis', self: 1, target: 2 }])
    await share(team, lead.id, analysis, 'counted')
    expect(await read(lead, team)).toMatchObject({ members: [{ opened: null }], items: [], goals: [] })
  })
})

/** Lets the team be counted, as if everybody had opened theirs long ago. */
async function count(openedAt = '2026-10-01'): Promise<void> {
  await database()`update sharing set opened_at = ${openedAt} where team_id = ${team}`
  await database()`update membership set joined_at = '2026-09-01' where team_id = ${team}`
  await database()`update auth.team_count set counted_at = now() - interval '8 days' where team_id = ${team}`
  await renew(lead, team)
}

/** So many that noise takes no figure of all of them below the floor. */
const crowd = Array.from({ length: 24 }, (_, index) => `사람${index}`)

describe('figures', () => {
  it('over people who are counted only are bands, made when it is time and for whom all confirmed it', async () => {
    for (const name of crowd) await member(name, 'counted')
    const late = await actor('늦은 리드')
    await addMember(team, late.id)
    expect(await read(lead, team)).toMatchObject({
      counted: [],
      countedWeeks: [],
      countedOn: null,
      due: true,
    })
    await count()
    const page = await read(lead, team)
    expect(page).toMatchObject({ items: [], goals: [], progress: [], weeks: [], due: false })
    expect(page?.counted.map(({ meaning, people }) => [meaning, [10, 20].includes(people)])).toEqual([
      ['redis', true],
    ])
    expect(page?.countedWeeks.map(({ week }) => week)).toContain('2026-11-09')
    expect(page?.members.every(({ opened }) => opened === null)).toBe(true)
    // Who has become lead since then, and whoever is not confirmed by all, gets none of them.
    await database()`update membership set leads = true, lead_since = now() where team_id = ${team} and person_id = ${late.id}`
    expect(await read(late, team)).toMatchObject({ counted: [], countedWeeks: [] })
    await count()
    expect(await read(late, team)).toMatchObject({ counted: [], countedWeeks: [] })
    expect((await read(lead, team))?.counted).toEqual(page?.counted)
  })

  it('leave out for 14 days whoever has opened theirs, and leads', async () => {
    const made = await Promise.all(crowd.map((name) => member(name, 'counted')))
    await count(new Date(Date.now() - 13.9 * 86_400_000).toISOString())
    expect((await read(lead, team))?.counted).toEqual([])
    await count(new Date(Date.now() - 14.1 * 86_400_000).toISOString())
    expect((await read(lead, team))?.counted).toHaveLength(1)
    await database()`update membership set leads = true where team_id = ${team} and person_id in ${database()(made.map(({ id }) => id))}`
    await count()
    expect((await read(lead, team))?.counted).toEqual([])
  })

  it('count nobody whose address is not confirmed, where mail is sent', async () => {
    const made = await Promise.all(crowd.map((name) => member(name, 'counted')))
    await database()`update auth.account set email_confirmed_at = null where person_id in ${database()(made.map(({ id }) => id))}`
    await count()
    expect((await read(lead, team))?.counted).toEqual([])
  })

  it('stay as they are for a week, whatever members change, and go with the archived team', async () => {
    const made = await Promise.all(crowd.map((name) => member(name, 'counted')))
    await count()
    const before = await read(lead, team)
    await database()`delete from sharing where owner_id in ${database()(made.map(({ id }) => id))}`
    await Promise.all([renew(lead, team), renew(lead, team)])
    expect((await read(lead, team))?.counted).toEqual(before?.counted)
    await count()
    const after = await read(lead, team)
    expect(after?.counted).toEqual([])
    // Weeks that are over are not counted again.
    expect(after?.countedWeeks).toEqual(before?.countedWeeks)
    await archive(lead, team)
    expect(await database()`select 1 from auth.team_count where team_id = ${team}`).toEqual([])
  })

  it('sum up the to-dos of those who are open by name, from five on, without those who are counted', async () => {
    for (const name of ['가', '나', '다', '라']) await member(name, 'named')
    for (const name of ['마', '바', '사', '아', '자']) await member(name, 'counted')
    expect(await read(lead, team)).toMatchObject({ counted: [], weeks: [] })
    await member('차', 'named')
    const page = await read(lead, team)
    expect(page?.weeks.map(({ done, people }) => [done, people])).toEqual([
      [5, 5],
      [5, 5],
    ])
    expect(page?.items.filter(({ meanings }) => meanings.includes('redis'))).toHaveLength(5)
  })

  it('reach twelve weeks back', async () => {
    for (const name of ['가', '나', '다', '라', '마']) {
      const one = await member(name, 'named')
      await database()`update completion set day = '2026-08-20' where owner_id = ${one.id} and day = '2026-11-10'`
    }
    expect((await read(lead, team))?.weeks.map(({ week }) => week)).toEqual(['2026-11-23'])
  })
})

it('nobody but a lead of this very team has a dashboard, and of an archived team nobody', async () => {
  const [teammate, former, otherLead] = [
    await member('가온', 'named'),
    await actor('지난 리드'),
    await actor('다른 리드'),
  ]
  await addMember(team, former.id)
  const other = await createTeam(otherLead.id)
  await addMember(other, teammate.id)
  for (const one of [teammate, former, otherLead]) expect(await read(one, team)).toBeNull()
  expect(await read(otherLead, other)).toMatchObject({ items: [], goals: [] })
  expect(await read(lead, newId())).toBeNull()
  await database()`update team set archived_at = now() where id = ${team}`
  expect(await read(lead, team)).toBeNull()
})

it('costs two round trips', async () => {
  await member('가온', 'named')
  await read(lead, team)
  wire.holdBack(100)
  wire.takeRoundTrips()
  wire.takeStatements()
  await read(lead, team)
  expect(wire.takeRoundTrips()).toBe(2)
  expect(wire.takeStatements()).toBe(11)
  wire.holdBack(0)
})
