import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailIsOn } from '@/lib/mail'

/**
 * Has each member who opened something told that there is a new lead, and that nothing is open to that lead yet; within
 * the transaction in which the viewer became lead. The badge tells it as well.
 */
export async function notifyReaders(tx: Tx, teamId: string): Promise<void> {
  if (mailIsOn()) await tx.execute(sql`select auth.notify_lead(${teamId})`)
}
