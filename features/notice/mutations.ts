import 'server-only'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { beforeViewer, type NoticeBundle } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { noticeMail } from './rules'

/** Seconds between two mails to one person; what happens meanwhile is collected for the next. */
export const noticeSeconds = 15 * 60

/**
 * Mails each person what has happened for them, but at most one mail in `noticeSeconds`. What a mail server
 * refuses is tried again next time; several servers may do this at once.
 */
export async function deliverNotices(): Promise<void> {
  if (!mailIsOn()) return
  for (let bundle = await claim(); bundle; bundle = await claim()) await deliver(bundle)
}

/** Sends in the background: nobody waits for a slow mail server, and what it refuses is tried again. */
export function deliverSoon(): void {
  if (mailIsOn()) after(() => deliverNotices().catch(() => {}))
}

const claim = () => beforeViewer.claimNotices(noticeSeconds)

async function deliver({ email, locale, notices }: NoticeBundle): Promise<void> {
  const mail = noticeMail(await getTranslations({ locale, namespace: 'notice' }), notices, env().AUTH_URL)
  const sent = await sendMail({ to: email, ...mail }).then(
    () => true,
    () => false,
  )
  await beforeViewer.recordDelivery(
    notices.map(({ id }) => id),
    sent,
  )
}
