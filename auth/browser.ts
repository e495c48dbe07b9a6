import 'server-only'
import { cookies, headers } from 'next/headers'
import { isTimeZone } from '@/lib/dates'
import { isLocale, type Locale, localeCookie, negotiateLocale } from '@/lib/i18n/locales'
import { hashToken } from '@/lib/token'
import { clientAddress } from './client-address'
import { connectCookie, deviceCookie, sessionCookie, timeZoneCookie } from './cookies'

/** What a request tells about the browser that sent it, before anybody is signed in. Tokens are hashed. */
export type Browser = {
  session: string | null
  device: string | null
  /** true when the person of this session asked in the settings to connect a provider */
  connecting: boolean
  userAgent: string | null
  address: string | null
  locale: Locale
  timeZone: string
}

/** The browser of the request that is being answered. */
export async function thisBrowser(): Promise<Browser> {
  const [jar, head] = await Promise.all([cookies(), headers()])
  const hashed = (name: string) => {
    const token = jar.get(name)?.value
    return token ? hashToken(token) : null
  }
  const session = hashed(sessionCookie().name)
  const locale = jar.get(localeCookie)?.value
  const timeZone = jar.get(timeZoneCookie().name)?.value ?? ''
  return {
    session,
    device: hashed(deviceCookie().name),
    connecting: session !== null && jar.get(connectCookie().name)?.value === session,
    userAgent: head.get('user-agent'),
    address: clientAddress(head.get('x-forwarded-for')),
    locale: isLocale(locale) ? locale : negotiateLocale(head.get('accept-language')),
    timeZone: isTimeZone(timeZone) ? timeZone : 'Asia/Seoul',
  }
}
