import clientEn from '@/messages/client/en.json'
import clientKo from '@/messages/client/ko.json'
import serverEn from '@/messages/server/en.json'
import serverKo from '@/messages/server/ko.json'
import type { Locale } from './locales'

/** All messages of a language: those that the browser has as well, and those that stay on the server. */
export type Messages = typeof clientKo & typeof serverKo

const messages: Record<Locale, Messages> = {
  ko: { ...clientKo, ...serverKo },
  en: { ...clientEn, ...serverEn },
}

/** For the server alone: a browser gets those of `components/shell/client-messages`. */
export const messagesOf = (locale: Locale): Messages => messages[locale]
