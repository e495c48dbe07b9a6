import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { openWire, type Wire } from '@/db/testing/wire'
import type { Dashboard } from './dashboard'

type Actor = { id: string; viewer: Viewer }

const now = new Date('2026-11-25T03:00:00Z')
const made: string[] = []
let wire: Wire
let read: (actor: Actor, teamId: string) => Promise<Dashboard | null>
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
  const [{ readAs }, { loadDashboard }] = await Promise.all([import('@/db/client'), import('./dashboard')])
  read = ({ viewer }, teamId) => readAs(viewer, (tx, me) => loadDashboard(tx, teamId, me, now))
})

beforeEach(async () => {
  lead = await actor('리드')
  team = await createTeam(lead.id)
})

afterAll(async () => {
  for (const id of made) await deletePerson(id)
  const { pool } = await import('@/db/client')
  await pool().end({ timeout: 2 })
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
    expect(page?.weeks).toEqual([])
  })

  it('says nothing of a lead who is counted only, to whom the own row is visible all the same', async () => {
    const analysis = await writeGap(lead.id, '목표', [{ text: 'Redis', self: 1, target: 2 }])
    await share(team, lead.id, analysis, 'counted')
    expect(await read(lead, team)).toMatchObject({ members: [{ opened: null }], items: [], goals: [] })
  })
})

describe('figures', () => {
  it('of four who are counted only are none', async () => {
    for (const name of ['가', '나', '다', '라']) await member(name, 'counted')
    const page = await read(lead, team)
    expect(page).toMatchObject({ items: [], counted: [], goals: [], progress: [], weeks: [] })
    expect(page?.members.every(({ opened }) => opened === null)).toBe(true)
  })

  it('of five are what all five name, and the to-dos done per week since they opened it', async () => {
    for (const name of ['가', '나', '다', '라', '마']) await member(name, 'counted')
    await database()`update sharing set opened_at = '2026-11-20' where team_id = ${team}`
    expect((await read(lead, team))?.weeks.map(({ week }) => week)).toEqual(['2026-11-23'])
    await database()`update sharing set opened_at = '2026-11-01' where team_id = ${team}`
    expect(await read(lead, team)).toMatchObject({
      items: [],
      counted: [{ meaning: 'redis', words: 'Redis 역량', people: 5, reached: null, able: null }],
      goals: [],
      progress: [],
      weeks: [
        { week: '2026-11-09', done: 5, people: 5 },
        { week: '2026-11-23', done: 5, people: 5 },
      ],
    })
  })

  it('stay the same when somebody who is counted is made a lead, which would tell on them', async () => {
    const [first] = await Promise.all(
      ['가', '나', '다', '라', '마', '바'].map((name) => member(name, 'counted')),
    )
    const before = await read(lead, team)
    await database()`update membership set leads = true where team_id = ${team} and person_id = ${first?.id ?? ''}`
    const after = await read(lead, team)
    expect(after?.counted).toEqual(before?.counted)
    expect(after?.weeks).toEqual(before?.weeks)
  })

  it('leave one who is counted out beside four by name, whose share they would give away', async () => {
    for (const name of ['가', '나', '다', '라']) await member(name, 'named')
    await member('마', 'counted')
    expect(await read(lead, team)).toMatchObject({ counted: [], weeks: [] })
    await member('바', 'named')
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
  expect(wire.takeStatements()).toBe(9)
  wire.holdBack(0)
})
