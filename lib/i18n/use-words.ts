import { createTranslator, useLocale, useMessages, type useTranslations } from 'next-intl'

/** By the messages of a language, which are the same object on every page. */
const made = new WeakMap<object, Map<string, unknown>>()

/**
 * The same as `useTranslations` for what a page has by the hundred, such as the rows of an outline: all of them share
 * one function, which took a twentieth of a page's time to make for each. It knows no time zone, so it is for words
 * and numbers, not for dates.
 */
export const useWords: typeof useTranslations = (namespace) => {
  const [locale, messages] = [useLocale(), useMessages()]
  const ofLanguage = made.get(messages) ?? new Map<string, unknown>()
  made.set(messages, ofLanguage)
  const key = namespace ?? ''
  const translate = ofLanguage.get(key) ?? createTranslator({ locale, messages, namespace })
  ofLanguage.set(key, translate)
  return translate as ReturnType<typeof useTranslations<typeof namespace & string>>
}
