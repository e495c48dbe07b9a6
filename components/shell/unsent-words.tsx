'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { forgetKeptWords, hasKeptWords } from '@/lib/kept-words'

type UnsentWordsProps = { personId: string; children: ReactNode }

/**
 * Around a form by which the person leaves this browser: asks first when words are in it that nobody has stored, for
 * whoever comes next could read them.
 */
export function UnsentWords({ personId, children }: UnsentWordsProps) {
  const t = useTranslations('ui')
  const ask = (event: FormEvent) => {
    if (hasKeptWords(personId) && !window.confirm(t('unsentWords'))) event.preventDefault()
    else forgetKeptWords(personId)
  }
  return <div onSubmit={ask}>{children}</div>
}
