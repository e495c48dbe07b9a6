import 'server-only'
import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { checkpoint } from '@/db/schema'
import { Replay } from '@/features/outline/model/rules/replay'
import { checkpointFormat } from '../rules/checkpoint'
import { type Deleted, DeletedPage, type Deletion, deletionsIn } from '../rules/deleted-items'
import { loadEntries } from './entries'
import { loadCheckpoint } from './past'

/** @property older the next page shows deletions before this one; null on the last page */
export type DeletedList = { deleted: Deleted[]; older: string | null }

const readAtOnce = 8

/**
 * What a person deleted and what is still gone, the latest first: as much as a page has room for, reading
 * little more than that.
 *
 * @param before id of a deletion: shows what was deleted before it
 */
export async function loadDeleted(tx: Tx, ownerId: string, before: string | null): Promise<DeletedList> {
  const [last, start] = await Promise.all([loadCheckpoint(tx, ownerId), findHolder(tx, ownerId, before)])
  const work = new Replay(last)
  const tail = deletionsIn(work, await loadEntries(tx, ownerId, undefined, last.outline.revision))
  const page = new DeletedPage(work)
  if (start === null) page.add(aheadOf(before, tail))
  let upTo = start ?? last.outline.revision
  while (!page.isFull && upTo > 0) {
    const rows = await tx
      .select({ revision: checkpoint.revision, deleted: checkpoint.deleted })
      .from(checkpoint)
      .where(
        and(
          eq(checkpoint.ownerId, ownerId),
          eq(checkpoint.format, checkpointFormat),
          lte(checkpoint.revision, upTo),
        ),
      )
      .orderBy(desc(checkpoint.revision))
      .limit(readAtOnce)
    for (const { deleted } of rows) page.add(aheadOf(before, deleted as Deletion[]))
    upTo = (rows.at(-1)?.revision ?? 0) - 1
  }
  return { deleted: page.deleted(), older: page.older() }
}

/** The revision of the checkpoint that holds a deletion; null where either does not exist. */
async function findHolder(tx: Tx, ownerId: string, deletion: string | null): Promise<number | null> {
  if (deletion === null) return null
  const [row] = await tx.execute<{ revision: string | null }>(sql`
    select min(c.revision) as revision from operation o
      join checkpoint c on c.owner_id = o.owner_id and c.format = ${checkpointFormat} and c.revision >= o.revision
      where o.owner_id = ${ownerId} and o.id = ${deletion}`)
  return row?.revision ? Number(row.revision) : null
}

/** The latest first, only those before the given deletion if it is among them. */
function aheadOf(deletion: string | null, deletions: readonly Deletion[]): Deletion[] {
  const index = deletions.findIndex(({ deleted }) => deleted.id === deletion)
  return deletions.slice(0, index < 0 ? undefined : index).toReversed()
}
