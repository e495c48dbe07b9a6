import 'server-only'
import { after } from 'next/server'
import { getTranslations } from 'next-intl/server'
import { beforeViewer } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { siteLink } from '@/lib/site-link'

/** Changes to an account of which its owner is told, because somebody else may have made them. */
export type News = 'password' | 'provider' | 'device'

/**
 * Tells the owner of an account that there is a new way into it, by one mail after the answer. Only a
 * confirmed address gets it, so that nobody can have mail sent to a stranger. It contains nothing that
 * anybody typed.
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
