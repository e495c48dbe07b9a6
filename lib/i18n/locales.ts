/** The languages of the screens; the first one is the default. */
export const locales = ['ko', 'en'] as const

export type Locale = (typeof locales)[number]

const defaultLocale: Locale = 'ko'

/** The cookie that remembers a chosen language. */
export const localeCookie = 'locale'

/**
 * Tells whether a value from outside names a language we have.
 * @param value anything, for example a cookie
 */
export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value)
}

/**
 * Chooses a language from an Accept-Language header.
 * @param header the header as sent, or null
 * @returns the accepted language with the highest weight; Korean when none fits
 */
export function negotiateLocale(header: string | null): Locale {
  const accepted = (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const weight = parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))
      return { language: tag.split('-')[0], weight: weight ? Number(weight.slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  const best = accepted.find(({ language }) => isLocale(language))?.language
  return isLocale(best) ? best : defaultLocale
}
