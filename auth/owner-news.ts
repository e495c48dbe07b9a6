import 'server-only'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { beforeViewer } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { siteLink } from '@/lib/site-link'

/** What somebody who is not the owner would do with an account. */
export type News = 'password' | 'provider' | 'device'

/**
 * Tells the owner of an account that there is a new way into it, in one mail after the answer. Only a confirmed address
 * gets it: mails to others are for nobody to have sent. Nothing in it was typed by anybody.
 */
export async function tellOwner(personId: string, news: News): Promise<void> {
  if (!mailIsOn()) return
  const owner = await beforeViewer.newsAddress(personId)
  if (!owner) return
  const { locale, timeZone } = owner
  const t = await getTranslations({ locale, namespace: 'account.news' })
  const when = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
    new Date(),
  )
  const link = siteLink('/settings', env().AUTH_URL)
  const mail = { to: owner.email, subject: t(`${news}Subject`), text: t(`${news}Text`, { when, link }) }
  after(() => sendMail(mail).catch(() => {}))
}
