import 'server-only'
import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Tx } from '@/db/client'
import { mailIsOn } from '@/lib/mail'

/**
 * Has the other side of a review told about it, within the transaction that made it: what is not kept is told to
 * nobody, and what is kept is told even if the server dies before the mail is on its way.
 */
export async function notifyReceiver(tx: Tx, ownerId: string, reviewId: string): Promise<void> {
  if (mailIsOn()) await tx.execute(sql`select auth.notify_review(${newId()}, ${ownerId}, ${reviewId})`)
}
