'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { draftPrefixes } from '@/lib/kept-words'

type KeptWordsProps = {
  /** whose words they are, and what for */
  scope: string
  /** changes once they were sent: what was kept until then is forgotten */
  since: string
  children?: ReactNode
}

const keyOf = (...parts: string[]) => [draftPrefixes.review, ...parts].join('/')

/** Keeps in this tab what is typed into the field within and not sent yet; without a field it only forgets. */
export function KeptWords({ scope, since, children }: KeptWordsProps) {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const kept = takeKept(scope, since)
    const field = frame.current?.querySelector('textarea')
    if (!field || !kept || field.value !== '') return
    field.value = kept
    field.closest('details')?.setAttribute('open', '')
  }, [scope, since])
  const keep = ({ target }: FormEvent) => keepTyped(scope, since, (target as HTMLTextAreaElement).value)
  return (
    <div ref={frame} onInput={keep}>
      {children}
    </div>
  )
}

/** What was kept last; forgets what was sent. */
function takeKept(scope: string, since: string): string | null {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(keyOf(scope, '')) && key !== keyOf(scope, since)) sessionStorage.removeItem(key)
    }
    return sessionStorage.getItem(keyOf(scope, since))
  } catch {
    // A browser that stores nothing only loses this convenience.
    return null
  }
}

function keepTyped(scope: string, since: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(scope, since))
    else sessionStorage.setItem(keyOf(scope, since), text)
  } catch {}
}
