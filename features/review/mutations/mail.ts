import 'server-only'
import { sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import type { Tx } from '@/db/client'
import { mailIsOn } from '@/lib/mail'

/**
 * Queues a mail to the other side of a review, in the transaction that writes it: a rollback removes the mail
 * as well, and a crash after the commit does not lose it.
 */
export async function notifyReceiver(tx: Tx, ownerId: string, reviewId: string): Promise<void> {
  if (mailIsOn()) await tx.execute(sql`select auth.notify_review(${newId()}, ${ownerId}, ${reviewId})`)
}
