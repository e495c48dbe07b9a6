import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { countChanges, difference, type PartChange } from '@/features/outline/model/rules/diff'
import type { Document } from '@/features/outline/model/rules/replay'
import { findOwner, type Owner } from '@/features/person/queries'
import { addDays, type Day, today } from '@/lib/dates'
import type { PartOf } from '@/lib/page-parts'
import { makeCheckpoints } from '../mutations/checkpoints'
import { changesPart, dayPart } from '../rules/page-parts'
import { type DayList, loadDays } from './days'
import { type DeletedList, loadDeleted } from './deleted-items'
import { findRevision, loadDocument } from './entries'
import { findUndone, type Import, loadImports, type Undone } from './imports'
import { loadPast } from './past'

const isId = (id: string) => z.uuid().safeParse(id).success

/** A page of a history, which is always about the person who reads it. */
export type HistoryPage = { me: PageMe; owner: Owner }

/** Reads a history for its owner; null for anybody else. */
export async function readHistory<T extends object>(
  viewer: Viewer,
  personId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<(HistoryPage & T) | null> {
  if (!isId(personId)) return null
  return readPage(viewer, async (tx, me) => {
    // Awaited before anything is read, at the price of a round trip: the time of a refusal must not tell what
    // is written.
    const viewerMe = await me
    if (viewerMe.id !== personId) return null
    const [owner, found] = await Promise.all([findOwner(tx, me, personId), work(tx)])
    return owner?.relation === 'self' ? { me: viewerMe, owner, ...found } : null
  })
}

/** The same for pages that read from checkpoints: those that are due are made first. */
async function readPast<T extends object>(
  viewer: Viewer,
  personId: string,
  work: (tx: Tx) => Promise<T>,
): Promise<(HistoryPage & T) | null> {
  if (isId(personId)) await makeCheckpoints(viewer, personId)
  return readHistory(viewer, personId, work)
}

/**
 * @property undone an import that was just taken back
 */
export type DaysPage = HistoryPage & DayList & { revision: number; imports: Import[]; undone: Undone | null }

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
    const [days, [last], imports, undone] = await Promise.all([
      loadDays(tx, personId, before),
      tx.execute<{ revision: string }>(
        sql`select coalesce(max(revision), 0) as revision from operation where owner_id = ${personId}`,
      ),
      loadImports(tx, personId),
      findUndone(tx, personId, query),
    ])
    return { ...days, revision: Number(last?.revision ?? 0), imports, undone }
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
  const page = await readPast(viewer, personId, async (tx) => {
    const revision = await findRevision(tx, personId, day)
    const [whole, now] = await Promise.all([loadPast(tx, personId, revision), loadDocument(tx, personId)])
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
 * What has changed from the beginning of one day to the end of a later one.
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
  return readPast(viewer, personId, async (tx) => {
    const [start, end] = await Promise.all([
      findRevision(tx, personId, addDays(from, -1)),
      findRevision(tx, personId, to),
    ])
    const [before, after, origins] = await Promise.all([
      loadPast(tx, personId, start),
      loadPast(tx, personId, end),
      loadOrigins(tx, personId, start, end),
    ])
    const changes = difference(before, after)
    const { parts, of } = changesPart(changes, part)
    return { parts, of, before, after, origins, counts: countChanges(changes) }
  })
}

/** By item, the names of those whose suggestions were accepted after one revision and until another. */
async function loadOrigins(
  tx: Tx,
  ownerId: string,
  after: number,
  until: number,
): Promise<Map<string, string | null>> {
  const rows = await tx.execute<{ node: string; name: string | null }>(sql`
    select o.body ->> 'node' as node, a.name from operation o
      left join suggestion s on s.owner_id = o.owner_id and s.id = o.suggestion_id and s.outcome is not null
      left join app.authors(${ownerId}) a on a.id = s.author_id
      where o.owner_id = ${ownerId} and o.suggestion_id is not null and o.body ? 'node'
        and o.revision > ${after} and o.revision <= ${until} order by o.revision, o.index`)
  return new Map(rows.map(({ node, name }) => [node, name]))
}

export type DeletedItemsPage = HistoryPage & DeletedList

/** What was deleted and is still gone, the latest first. @param before from the address: shows what was deleted ahead of it */
export function findDeleted(
  viewer: Viewer,
  personId: string,
  before?: unknown,
): Promise<DeletedItemsPage | null> {
  const deletion = z.uuid().safeParse(before).data ?? null
  return readPast(viewer, personId, (tx) => loadDeleted(tx, personId, deletion))
}
