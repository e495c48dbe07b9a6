'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'

/** The messages of the browser's components: a file per language, which the browser keeps, and only that of the page. */
const providers = {
  ko: dynamic(() => import('./client-messages-ko')),
  en: dynamic(() => import('./client-messages-en')),
}

type ClientMessagesProps = { locale: Locale; timeZone: string; children: ReactNode }

/** Around all components of a page: what they say, in its language. */
export function ClientMessages({ locale, timeZone, children }: ClientMessagesProps) {
  const Provider = providers[locale]
  return <Provider timeZone={timeZone}>{children}</Provider>
}
