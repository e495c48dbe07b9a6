import 'server-only'
import { sql } from 'drizzle-orm'
import { type Viewer, writeAs } from '@/db/client'

/** Has those who are counted only counted anew; within a week of the last time the database changes nothing. */
export async function renewFigures(viewer: Viewer, teamId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.renew_figures(${teamId})`))
}
