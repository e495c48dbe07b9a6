import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { countChanges, difference, type PartChange } from '@/features/outline/model/rules/diff'
import { type Document, type Entry, replay } from '@/features/outline/model/rules/replay'
import { findOwner, type Owner } from '@/features/person/queries'
import { addDays, type Day, today } from '@/lib/dates'
import { type PartOf, partOfList, weightOf } from '@/lib/page-parts'
import { type Grave, graveLength, listGraves } from '../rules/deleted-items'
import { changesPart, dayPart } from '../rules/page-parts'
import { dayOfOperation, findRevision, loadDocument, loadEntries, revisionAt } from './entries'
import { findUndone, type Import, loadImports, type Undone } from './imports'

/** Whose history it is: who reads it. */
export type HistoryPage = { me: PageMe; owner: Owner }

/** Reads for the owner, whose alone a history is; null for anybody else. */
export async function readHistory<T extends object>(
  viewer: Viewer,
  personId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<(HistoryPage & T) | null> {
  if (!z.uuid().safeParse(personId).success) return null
  return readPage(viewer, async (tx, me) => {
    // Ahead of all reading, at the price of a round trip: how long a refusal takes tells nothing of what is written.
    const viewerMe = await me
    if (viewerMe.id !== personId) return null
    const [owner, found] = await Promise.all([findOwner(tx, me, personId), work(tx)])
    return owner?.relation === 'self' ? { me: viewerMe, owner, ...found } : null
  })
}

/** A day on which something was written, and how many items each kind of operation touched. */
export type DayFigures = { day: Day; figures: Partial<Record<string, number>> }
/**
 * @property undone an import that was just taken back
 */
export type DaysPage = HistoryPage & {
  days: DayFigures[]
  older: Day | null
  revision: number
  imports: Import[]
  undone: Undone | null
}

const daysShown = 30

/**
 * The days on which something was written, the latest first.
 * @param before shows those ahead of this day
 * @param query of the address, which may tell of an import that was taken back
 */
export function listDays(
  viewer: Viewer,
  personId: string,
  before: Day | null,
  query: Record<string, unknown> = {},
): Promise<DaysPage | null> {
  return readHistory(viewer, personId, async (tx) => {
    const [rows, [last], imports, undone] = await Promise.all([
      tx.execute<{ day: Day; kind: string; items: number }>(sql`
        with days as (
          select ${dayOfOperation} as day, body ->> 'kind' as kind, coalesce(body ->> 'node', id::text) as item
            from operation where owner_id = ${personId}
        ), shown as (select distinct day from days where ${before}::date is null or day < ${before}::date
          order by day desc limit ${daysShown + 1})
        select day::text, kind, count(distinct item)::int as items from days join shown using (day)
          group by day, kind order by days.day desc`),
      tx.execute<{ revision: string }>(
        sql`select coalesce(max(revision), 0) as revision from operation where owner_id = ${personId}`,
      ),
      loadImports(tx, personId),
      findUndone(tx, personId, query),
    ])
    const days = new Map<Day, DayFigures>()
    for (const { day, kind, items } of rows) {
      const known = days.get(day) ?? { day, figures: {} }
      known.figures[kind] = items
      days.set(day, known)
    }
    const all = [...days.values()]
    const shown = all.slice(0, daysShown)
    const older = all.length > shown.length ? (shown.at(-1)?.day ?? null) : null
    return { days: shown, older, revision: Number(last?.revision ?? 0), imports, undone }
  })
}

/**
 * @property then what the page shows of the document
 * @property parts what has changed since then, in all of it
 * @property of which part of the document is shown; undefined where it is all of it
 */
export type DayPage = HistoryPage & {
  then: Document
  now: Document
  revision: number
  parts: PartChange[]
  of: PartOf | undefined
}

/** Everything as it stood at the end of a day. Null for a day that has not begun. @param part from the address */
export async function findDay(
  viewer: Viewer,
  personId: string,
  day: Day,
  part?: unknown,
): Promise<DayPage | null> {
  const page = await readHistory(viewer, personId, async (tx) => {
    const [revision, entries, now] = await Promise.all([
      findRevision(tx, personId, day),
      loadEntries(tx, personId, revisionAt(personId, day)),
      loadDocument(tx, personId),
    ])
    const whole = replay(entries)
    const { shown: then, of } = dayPart(whole, now, part)
    return { then, of, now, revision, parts: difference(now, whole) }
  })
  return page && day <= today(page.me.timeZone) ? page : null
}

/** @property origins names of those whose suggestions were accepted, by item; null for somebody who has left */
export type ChangesPage = HistoryPage & {
  parts: PartChange[]
  before: Document
  after: Document
  origins: Map<string, string | null>
  counts: ReturnType<typeof countChanges>
  of: PartOf | undefined
}

/**
 * What has changed from one day to a later one, from the first day's first word to the last day's last.
 *
 * @param part from the address
 */
export function findChanges(
  viewer: Viewer,
  personId: string,
  from: Day,
  to: Day,
  part?: unknown,
): Promise<ChangesPage | null> {
  return readHistory(viewer, personId, async (tx) => {
    const [start, entries, suggestions] = await Promise.all([
      findRevision(tx, personId, addDays(from, -1)),
      loadEntries(tx, personId, revisionAt(personId, to)),
      loadSuggesters(tx, personId),
    ])
    const since = entries.filter(({ revision }) => revision > start)
    const before = replay(entries.filter(({ revision }) => revision <= start))
    const after = replay(entries)
    const changes = difference(before, after)
    const { parts, of } = changesPart(changes, part)
    const counts = countChanges(changes)
    return { parts, of, before, after, origins: originsOf(since, suggestions), counts }
  })
}

async function loadSuggesters(tx: Tx, ownerId: string): Promise<Map<string, string | null>> {
  const rows = await tx.execute<{ id: string; name: string | null }>(sql`
    select s.id, a.name from suggestion s left join app.authors(${ownerId}) a on a.id = s.author_id
      where s.owner_id = ${ownerId} and s.outcome is not null`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

function originsOf(
  entries: readonly Entry[],
  names: ReadonlyMap<string, string | null>,
): Map<string, string | null> {
  return new Map(
    entries.flatMap(({ suggestionId, body }): [string, string | null][] =>
      suggestionId && 'node' in body ? [[body.node, names.get(suggestionId) ?? null]] : [],
    ),
  )
}

/** @property of which part of all that was deleted these are; undefined where all are shown */
export type GravesPage = HistoryPage & { graves: Grave[]; of: PartOf | undefined }

/** What was deleted and is still gone, the latest first. @param part from the address */
export function findGraves(viewer: Viewer, personId: string, part?: unknown): Promise<GravesPage | null> {
  return readHistory(viewer, personId, async (tx) => {
    const graves = listGraves(await loadEntries(tx, personId))
    const { shown, of } = partOfList(
      graves,
      ({ words }) => 3_200 + 6 * weightOf(words.slice(0, graveLength)),
      part,
    )
    return { graves: shown, of }
  })
}
