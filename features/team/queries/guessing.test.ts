import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { addMember, createTeam, share, writeGap } from '@/db/testing/teams'
import { renewFigures } from '@/features/team/dashboard/mutations'
import { loadDashboard } from '@/features/team/dashboard/queries'

/** How likely noise is to be zero, and so the most by which one figure tells presence from absence. */
const bound = 8 / 23

const teams = 30
const words = Array.from({ length: 20 }, (_, index) => `짐작 ${index + 1}`)
const secret = '아무도 짐작하지 못한 것'

type Team = { id: string; lead: { id: string; viewer: Viewer } }
const made: string[] = []
const attacked: Team[] = []

async function person(): Promise<{ id: string; viewer: Viewer }> {
  const { id } = await createPerson()
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}

/** A member for more than 14 days with a confirmed address, who is counted only. */
async function countedMember(team: string, names: readonly string[]): Promise<void> {
  const { id } = await person()
  await addMember(team, id)
  await share(
    team,
    id,
    await writeGap(
      id,
      '목표',
      names.map((text) => ({ text })),
    ),
    'counted',
  )
}

/** Of which guessed words the fifth person names: every other one. */
const isNamed = (_: string, index: number) => index % 2 === 0

async function shown({ id, lead }: Team): Promise<string[]> {
  await renewFigures(lead.viewer, id)
  const page = await readAs(lead.viewer, (tx, me) => loadDashboard(tx, id, me))
  return page?.counted.map(({ meaning }) => meaning) ?? []
}

const meaning = (word: string) => word.replaceAll(' ', '')

beforeAll(async () => {
  for (let number = 0; number < teams; number += 1) {
    const lead = await person()
    const id = await createTeam(lead.id)
    for (let puppet = 0; puppet < 4; puppet += 1) await countedMember(id, words)
    await countedMember(id, [...words.filter(isNamed), secret])
    attacked.push({ id, lead })
  }
  const ids = attacked.map(({ id }) => id)
  await database()`update sharing set opened_at = now() - interval '20 days' where team_id = any(${ids})`
  await database()`update membership set joined_at = now() - interval '30 days' where team_id = any(${ids})`
}, 180_000)

afterAll(async () => {
  for (const id of made) await deletePerson(id)
}, 120_000)

describe('four puppets of a lead who each name twenty guessed words', () => {
  it('tell of the fifth person no more than the noise allows', async () => {
    const answers = await Promise.all(attacked.map(shown))
    const rate = (among: readonly string[]) =>
      answers.flatMap((found) => among.map((word) => found.includes(meaning(word)))).filter(Boolean).length /
      (answers.length * among.length)
    const [present, absent] = [
      rate(words.filter(isNamed)),
      rate(words.filter((word, index) => !isNamed(word, index))),
    ]
    // Three standard deviations of what chance does with 300 words each.
    const chance = 3 * Math.sqrt((2 * 0.22) / (teams * 10))
    expect(present - absent, `shown: ${present} of the named, ${absent} of the others`).toBeLessThan(
      bound + chance,
    )
    // Neither is certain: words that are not named are shown, and words that are named are not.
    expect(absent).toBeGreaterThan(0.2)
    expect(present).toBeLessThan(0.8)
    expect(answers.flat()).not.toContain(meaning(secret))
  })

  it('get the same answer when they ask again, also in the weeks to come', async () => {
    const [first] = attacked as [Team]
    const before = await shown(first)
    for (let week = 0; week < 3; week += 1) {
      await database()`update auth.team_count set counted_at = now() - interval '8 days' where team_id = ${first.id}`
      expect((await shown(first)).toSorted()).toEqual(before.toSorted())
    }
  })
})

it('noise is drawn so that one person more or less changes what is told by no more than the bound', async () => {
  const rows = await database()<{ noise: number; times: number }[]>`
    select n as noise, count(*)::integer as times from generate_series(1, 4000) i,
      within.noise('01890000-0000-7000-8000-000000000001', 'try:' || i, 0.5, 4) n group by n order by n`
  const likely = [1, 2, 4, 8, 16, 8, 4, 2, 1].map((part) => part / 46)
  expect(rows.map(({ noise }) => noise)).toEqual([-4, -3, -2, -1, 0, 1, 2, 3, 4])
  for (const [index, { times }] of rows.entries())
    expect(Math.abs(times / 4000 - (likely[index] as number))).toBeLessThan(0.03)
  expect(Math.max(...likely)).toBe(bound)
  // A band is told of what nobody does never, and of what one does rarely: no step of the noise is wider.
  const [told] = await database()<{ none: number; one: number }[]>`
    select count(within.noised(0, '01890000-0000-7000-8000-000000000001', 'try:' || i, 5))::integer as none,
      count(within.noised(1, '01890000-0000-7000-8000-000000000001', 'try:' || i, 5))::integer as one from generate_series(1, 4000) i`
  expect(told?.none).toBe(0)
  expect((told?.one ?? 0) / 4000).toBeLessThan(0.04)
})
