'use client'

import { type FormEvent, type ReactNode, useEffect, useRef } from 'react'
import { listDrafts, readDraft, writeDraft } from '@/lib/kept-words'

type KeptWordsProps = {
  /** whose words they are, and what for */
  scope: string
  /** changes once the words were sent: what was kept before is then forgotten */
  since: string
  children?: ReactNode
}

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
  const keep = ({ target }: FormEvent) =>
    writeDraft('review', [scope, since], (target as HTMLTextAreaElement).value)
  return (
    <div ref={frame} onInput={keep}>
      {children}
    </div>
  )
}

/** What was kept last; forgets what was sent. */
function takeKept(scope: string, since: string): string | null {
  for (const name of listDrafts('review', scope)) {
    if (name.join('/') !== since) writeDraft('review', [scope, ...name], null)
  }
  return readDraft('review', scope, since)
}
