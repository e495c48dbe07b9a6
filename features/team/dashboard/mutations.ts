import 'server-only'
import { sql } from 'drizzle-orm'
import { type Viewer, writeAs } from '@/db/client'

/** Renews the figures of members who are only counted; the database does so at most once a week. */
export async function renewFigures(viewer: Viewer, teamId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.renew_figures(${teamId})`))
}
