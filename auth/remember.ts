import 'server-only'
import { cookies } from 'next/headers'
import { beforeViewer } from '@/db/before-viewer'
import { type Locale, localeCookie } from '@/lib/i18n/locales'
import { hashToken, newToken } from '@/lib/token'
import { connectCookie, deviceCookie, sessionCookie, timeZoneCookie } from './cookies'
import { tellOwner } from './owner-news'

const yearSeconds = 365 * 24 * 60 * 60

/** Remembers a language in the browser for a year. */
export async function rememberLocale(locale: Locale): Promise<void> {
  const jar = await cookies()
  jar.set(localeCookie, locale, { sameSite: 'lax', path: '/', maxAge: yearSeconds })
}

/**
 * Remembers that the person uses this browser, so that strangers' attempts to sign in do not count for it.
 *
 * @returns whether the person has signed in before, but never in this browser
 */
export async function rememberDevice(personId: string): Promise<boolean> {
  const jar = await cookies()
  const { name, options, maxAge } = deviceCookie()
  const token = jar.get(name)?.value ?? newToken()
  const isNew = await beforeViewer.rememberDevice(hashToken(token), personId)
  jar.set(name, token, { ...options, maxAge })
  return isNew
}

/** After a sign-in: remembers the browser, takes the person's language, removes temporary cookies. */
export async function rememberBrowser(personId: string): Promise<void> {
  if (await rememberDevice(personId)) await tellOwner(personId, 'device')
  const locale = await beforeViewer.localeOf(personId)
  if (locale) await rememberLocale(locale)
  await forget(connectCookie(), timeZoneCookie())
}

/** Ends the session of this browser, if it has one. */
export async function endThisSession(): Promise<void> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  if (token) await beforeViewer.endSession(hashToken(token))
  await forget(sessionCookie(), connectCookie())
}

type Cookie = ReturnType<typeof sessionCookie>

/** The options go along, because browsers ignore the removal of a __Host- cookie without them. */
async function forget(...gone: Cookie[]): Promise<void> {
  const jar = await cookies()
  for (const { name, options } of gone) jar.delete({ name, ...options })
}
