import { v4 as uuid } from 'uuid'
import { afterAll, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { addDays, type Day } from '@/lib/dates'
import { type DayFigures, loadDays } from './days'
import { findRevision } from './entries'

const made: string[] = []
afterAll(() => Promise.all(made.map(deletePerson)))

type LoggedRow = { revision: number; at: Date; kind: string; node: string }
const last: Day = '2026-11-20'
/** A moment of a day in Seoul. @param minute of the day */
const moment = (day: Day, minute: number) => new Date(Date.parse(`${day}T00:00:00+09:00`) + minute * 60_000)
const inSeoul = new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' })
const dayOf = (at: Date) => inSeoul.format(at) as Day

async function writer(rows: readonly LoggedRow[]): Promise<{ id: string; viewer: Viewer }> {
  const { id } = await createPerson()
  made.push(id)
  const stored = rows.map(({ revision, at, kind, node }) => ({
    revision,
    at,
    id: uuid(),
    body: { kind, node },
  }))
  await database()`insert into operation (owner_id, revision, index, id, actor_id, body, at)
    select ${id}, revision, 0, id, ${id}, body, at from json_to_recordset(${JSON.stringify(stored)}::text::json)
      as said (revision bigint, id uuid, body jsonb, at timestamptz)`
  return { id, viewer: (await createSession(id)).viewer }
}

/** So many operations on each day, the first of them on the last day. */
function written(counts: readonly number[]): LoggedRow[] {
  const days = counts.flatMap((count, back) =>
    Array.from({ length: count }, (_, i) => ({
      at: moment(addDays(last, -back), (i * 1_439) / Math.max(1, count - 1)),
      kind: i % 3 === 0 ? 'insert' : 'edit',
      node: `${back} ${i % 40}`,
    })),
  )
  return days
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((row, index) => ({ ...row, revision: index + 1 }))
}

/** What all operations together say of each day. */
function figuresOf(rows: readonly LoggedRow[]): DayFigures[] {
  const nodes = new Map<Day, Map<string, Set<string>>>()
  for (const { at, kind, node } of rows.toReversed()) {
    const kinds = nodes.get(dayOf(at)) ?? new Map<string, Set<string>>()
    nodes.set(dayOf(at), kinds.set(kind, (kinds.get(kind) ?? new Set()).add(node)))
  }
  return [...nodes].map(([day, kinds]) => ({
    day,
    figures: Object.fromEntries([...kinds].map(([kind, of]) => [kind, of.size])),
  }))
}

it.each([
  ['a few days', [3, 1, 5], 1],
  ['thirty days and more', Array<number>(65).fill(2), 3],
  ['busy days', [120, 900, 2_500, 700, 100, 40], 3],
  ['a day busier than a page', [10, 3_600, 20, 1], 3],
  ['nothing but such a day', [3_600], 1],
  ['a page that ends with a day', [1_000, 1_999, 1, 5], 2],
  ['nothing', [], 1],
] as const)('pages of days together list all days, each whole: %s', async (_name, counts, pages) => {
  const rows = written(counts)
  const { id, viewer } = await writer(rows)
  const found: DayFigures[] = []
  let before: Day | null = null
  for (let page = 1; ; page += 1) {
    const { days, older }: Awaited<ReturnType<typeof loadDays>> = await readAs(viewer, (tx) =>
      loadDays(tx, id, before),
    )
    found.push(...days)
    before = older
    if (older === null) expect(page).toBe(pages)
    if (older === null || page > 9) break
  }
  expect(found).toEqual(figuresOf(rows))
})

it('the last revision of a day is the last that had begun by its end, whenever it was stored', async () => {
  // Every seventh waited for the one before it: it began some minutes earlier.
  const rows = Array.from({ length: 2_000 }, (_, i) => {
    const minute = i * 5 - (i % 7 === 0 ? 8 : 0)
    return { revision: i + 1, at: moment('2026-11-01', minute), kind: 'edit', node: 'a' }
  })
  const { id, viewer } = await writer(rows)
  for (let back = 0; back < 25; back += 1) {
    const day = addDays(last, -back)
    const wanted = rows.filter(({ at }) => dayOf(at) <= day).at(-1)?.revision ?? 0
    expect(await readAs(viewer, (tx) => findRevision(tx, id, day)), day).toBe(wanted)
  }
})
