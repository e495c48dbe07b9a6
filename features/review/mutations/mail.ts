import 'server-only'
import { sql } from 'drizzle-orm'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { countAttempt } from '@/auth/attempts'
import type { Me, Tx } from '@/db/client'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'

/** Where the other side of a round is told about it, and in which language. */
export type Receiver = { email: string; locale: 'ko' | 'en' }

/** Finds the other side's address, within the transaction that made the round; null when no mail is sent at all. */
export async function findReceiver(tx: Tx, ownerId: string, reviewId: string): Promise<Receiver | null> {
  if (!mailIsOn()) return null
  const [found] = await tx.execute<Receiver>(
    sql`select email, locale from auth.review_address(${ownerId}, ${reviewId})`,
  )
  return found ?? null
}

/**
 * Tells the other side of a round in one mail, which holds nothing that either has written. The round stands whatever
 * becomes of the mail.
 *
 * @param page owner and analysis that it leads to, and the id of whoever gets it
 */
export async function tellReceiver(
  kind: 'request' | 'answer',
  me: Me,
  receiver: Receiver | null,
  { owner, analysis, other }: { owner: string; analysis: string; other: string },
): Promise<void> {
  if (!receiver || !(await countAttempt('reviewMail', `${me.id}:${other}`))) return
  const t = await getTranslations({ locale: receiver.locale, namespace: 'review.mail' })
  const link = new URL(`/people/${owner}/gap/${analysis}`, env().AUTH_URL).href
  const subject = t(`${kind}Subject`, { name: me.name })
  const text = t(`${kind}Text`, { name: me.name, link })
  // Nobody waits for a slow mail server, nor needs to hear of one that refuses: the badge tells it as well.
  after(() => sendMail({ to: receiver.email, subject, text }).catch(() => {}))
}
