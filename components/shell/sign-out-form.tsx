'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { forgetKeptWords, hasKeptWords } from '@/lib/kept-words'

type SignOutFormProps = { personId: string; signOut: () => Promise<void>; children: ReactNode }

/** Signs out; asks first when words are in this browser that nobody has stored, for whoever comes next could read them. */
export function SignOutForm({ personId, signOut, children }: SignOutFormProps) {
  const t = useTranslations('ui')
  const ask = (event: FormEvent) => {
    if (hasKeptWords(personId) && !window.confirm(t('unsentWords'))) event.preventDefault()
    else forgetKeptWords(personId)
  }
  return (
    <form action={signOut} onSubmit={ask}>
      {children}
    </form>
  )
}
