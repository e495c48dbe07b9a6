import 'server-only'
import { and, eq, lt, sql } from 'drizzle-orm'
import { type Viewer, writeAs } from '@/db/client'
import { checkpoint } from '@/db/schema'
import { findStretch } from '../queries/past'
import { checkpointFormat, sumUp } from '../rules/checkpoint'

/**
 * Makes the checkpoints of a person's history that are due, one after the other and each by itself: nobody waits for
 * all of them, and whoever goes on after a crash begins with the last. Made twice, the second one changes nothing.
 * Nothing happens for a viewer who is not the owner.
 */
export async function makeCheckpoints(viewer: Viewer, ownerId: string): Promise<void> {
  let stretch = await findStretch(viewer, ownerId)
  while (stretch) {
    const { document, deleted } = sumUp(stretch.before, stretch.entries)
    const [json, deletions] = [JSON.stringify(document), JSON.stringify(deleted)]
    const stretchOf = and(eq(checkpoint.ownerId, ownerId), lt(checkpoint.format, checkpointFormat))
    await writeAs(viewer, (tx) =>
      Promise.all([
        tx.delete(checkpoint).where(stretchOf),
        tx
          .insert(checkpoint)
          .values({
            ownerId,
            format: checkpointFormat,
            revision: document.outline.revision,
            document: sql`${json}::text::jsonb`,
            deleted: sql`${deletions}::text::jsonb`,
            bytes: Buffer.byteLength(json),
          })
          .onConflictDoNothing(),
      ]),
    )
    stretch = await findStretch(viewer, ownerId, document)
  }
}
