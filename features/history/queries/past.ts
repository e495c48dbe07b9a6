import 'server-only'
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import { readAs, type Tx, type Viewer } from '@/db/client'
import { checkpoint, revision } from '@/db/schema'
import type { Document, Entry } from '@/features/outline/model/rules/replay'
import { beginning, checkpointFormat, replayOn, spacing } from '../rules/checkpoint'
import { loadEntries } from './entries'

const known = (ownerId: string) =>
  and(eq(checkpoint.ownerId, ownerId), eq(checkpoint.format, checkpointFormat))

/** The document of the last checkpoint, or the empty one if there is none. @param until a revision */
export async function loadCheckpoint(tx: Tx, ownerId: string, until?: number): Promise<Document> {
  const [row] = await tx
    .select({ document: checkpoint.document })
    .from(checkpoint)
    .where(and(known(ownerId), until === undefined ? undefined : lte(checkpoint.revision, until)))
    .orderBy(desc(checkpoint.revision))
    .limit(1)
  return row ? (row.document as Document) : beginning
}

/** Everything of a person as it was after a revision. */
export async function loadPast(tx: Tx, ownerId: string, until: number): Promise<Document> {
  // One after the other, because a checkpoint may be made between the two statements.
  const before = await loadCheckpoint(tx, ownerId, until)
  return replayOn(before, await loadEntries(tx, ownerId, until, before.outline.revision))
}

/** What lies between the last checkpoint and the next one. */
export type Stretch = { before: Document; entries: Entry[] }

/**
 * The operations for which a checkpoint is due: at least `spacing` of them, and at least as many bytes as the
 * document before them. They end with a whole batch. Null when none is due yet, and for everybody but the
 * owner.
 *
 * @param made the document of a checkpoint just made, which need not be read again
 */
export function findStretch(viewer: Viewer, ownerId: string, made?: Document): Promise<Stretch | null> {
  return readAs(viewer, async (tx, me) => {
    if ((await me).id !== ownerId) return null
    const [due] = await tx.execute<{ last: string; next: string }>(sql`
      select b.revision as last, n.revision as next from (
        (select revision, bytes from checkpoint where owner_id = ${ownerId} and format = ${checkpointFormat}
          order by revision desc limit 1) union all select 0, 0 order by revision desc limit 1
      ) b cross join lateral (
        select t.revision from (
          select o.revision, row_number() over in_order as count, sum(octet_length(o.body::text)) over in_order as bytes
            from operation o where o.owner_id = ${ownerId} and o.revision > b.revision
            window in_order as (order by o.revision, o.index rows unbounded preceding)
        ) t where t.count >= ${spacing} and t.bytes >= b.bytes order by t.revision limit 1
      ) n`)
    if (!due) return null
    const [last, next] = [Number(due.last), Number(due.next)]
    const before = made?.outline.revision === last ? made : await loadCheckpoint(tx, ownerId, last)
    return { before, entries: await loadEntries(tx, ownerId, next, last) }
  })
}

/** @property isBehind whether another checkpoint may be due */
export type Pulse = { owner: string; revision: number; isBehind: boolean }

/** How often the viewer's own document has changed. */
export async function findPulse(viewer: Viewer): Promise<Pulse> {
  return readAs(viewer, async (tx, me) => {
    const [{ id: owner }, [row]] = await Promise.all([
      me,
      tx
        .select({
          number: revision.number,
          summed: sql<string>`coalesce((select max(c.revision) from ${checkpoint} c
            where c.owner_id = ${revision.ownerId} and c.format = ${checkpointFormat}), 0)`,
        })
        .from(revision)
        .where(eq(revision.ownerId, sql`(select app.viewer())`)),
    ])
    const number = row?.number ?? 0
    return { owner, revision: number, isBehind: number - Number(row?.summed ?? 0) >= spacing }
  })
}
