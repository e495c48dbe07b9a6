import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, localeCookie, negotiateLocale } from './locales'
import { messagesOf } from './messages'

/** Takes the language from the cookie, else from Accept-Language; it is never part of an address. */
export default getRequestConfig(async ({ locale: requested }) => {
  const chosen = requested ?? (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
  return { locale, messages: messagesOf(locale), timeZone: 'Asia/Seoul' }
})
