'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { forgetKeptWords, hasKeptWords } from '@/lib/kept-words'

type UnsentWordsProps = { personId: string; children: ReactNode }

/**
 * Wraps a form by which the person signs out of this browser. Asks first when the browser keeps words that
 * are not stored on the server yet, because the next person here could read them.
 */
export function UnsentWords({ personId, children }: UnsentWordsProps) {
  const t = useTranslations('ui')
  const ask = (event: FormEvent) => {
    if (hasKeptWords(personId) && !window.confirm(t('unsentWords'))) event.preventDefault()
    else forgetKeptWords(personId)
  }
  return <div onSubmit={ask}>{children}</div>
}
