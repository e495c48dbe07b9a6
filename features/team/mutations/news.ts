import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { mailIsOn } from '@/lib/mail'

/**
 * Tells each member who opened something that there is a new lead, who sees nothing of it yet; in the
 * transaction in which the viewer became lead. The number in the navigation counts it as well.
 */
export async function notifyReaders(tx: Tx, teamId: string): Promise<void> {
  if (mailIsOn()) await tx.execute(sql`select auth.notify_lead(${teamId})`)
}
