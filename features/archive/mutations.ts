import 'server-only'
import { sql } from 'drizzle-orm'
import { type Viewer, writeAs } from '@/db/client'
import { isDone } from '@/db/outcomes'
import { hashToken } from '@/lib/token'

/**
 * Uses up a link to the viewer's own archive.
 *
 * @returns whose it is; null when it is no link of the viewer's that still works
 */
export function spendArchiveLink(viewer: Viewer, token: string): Promise<string | null> {
  return writeAs(viewer, async (tx, me) =>
    (await isDone(tx, sql`auth.spend_archive_link(${hashToken(token)})`)) ? me.id : null,
  )
}
