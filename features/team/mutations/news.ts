import 'server-only'
import { sql } from 'drizzle-orm'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { countAttempt } from '@/auth/attempts'
import type { Tx } from '@/db/client'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'

/** A member who opened something, and in which language they are told of a new lead. */
type Reader = { email: string; locale: 'ko' | 'en' }

/** Finds them within the transaction in which the viewer became lead; nobody when no mail is sent at all. */
export async function listReaders(tx: Tx, teamId: string): Promise<Reader[]> {
  if (!mailIsOn()) return []
  return await tx.execute<Reader>(sql`select email, locale from auth.lead_news(${teamId})`)
}

/**
 * Tells each of them in one mail that there is a new lead, and that nothing is open to that lead yet. Mails leave one
 * after the other, once the page is answered; whatever becomes of them, the badge tells it as well.
 */
export async function tellReaders(teamId: string, readers: readonly Reader[]): Promise<void> {
  if (readers.length === 0 || !(await countAttempt('leadMail', teamId))) return
  const link = new URL(`/teams/${teamId}`, env().AUTH_URL).href
  const mails = await Promise.all(
    readers.map(async ({ email, locale }) => {
      const t = await getTranslations({ locale, namespace: 'team.mail' })
      return { to: email, subject: t('leadSubject'), text: t('leadText', { link }) }
    }),
  )
  after(async () => {
    for (const mail of mails) await sendMail(mail).catch(() => {})
  })
}
