import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { isLocale, localeCookie, negotiateLocale } from './locales'

/** Takes the language from the cookie, else from Accept-Language; it is never part of an address. */
export default getRequestConfig(async ({ locale: requested }) => {
  const chosen = requested ?? (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : negotiateLocale((await headers()).get('accept-language'))
  const { default: messages } = await import(`../../messages/${locale}.json`)
  return { locale, messages, timeZone: 'Asia/Seoul' }
})
