import 'server-only'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { beforeViewer, type NoticeBundle } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { noticeMail } from './rules'

/** Seconds in which one person gets one mail: what happens meanwhile comes together in the next. */
export const noticeSeconds = 15 * 60

/**
 * Mails everybody what has happened for them, except who had a mail just now: they get it later, in one. Whatever a
 * mail server does not take waits for the next time; several servers may do this at once.
 */
export async function deliverNotices(): Promise<void> {
  if (!mailIsOn()) return
  for (let bundle = await claim(); bundle; bundle = await claim()) await deliver(bundle)
}

/** Nobody waits for a slow mail server, nor needs to hear of one that refuses: what it did not take waits. */
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
