import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import type { ActionFailure } from '@/lib/action-result'
import { cn } from '@/lib/cn'
import { readDraft, writeDraft } from './draft'
import { uploadFault } from './upload-size'

type SourceDraftProps = {
  owner: string
  /** false where the fields begin with a text that the draft must not replace */
  isKept: boolean
  /** the form; hears at every attempt to send it why it is held back */
  children: (tooLarge: ActionFailure | null) => ReactNode
}

/**
 * Keeps what is typed in the form within until it is stored, takes files that are dropped on it, and holds back
 * what is surely too large: a request that is larger still would be cut off unread.
 */
export function SourceDraft({ owner, isKept, children }: SourceDraftProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)
  const [tooLarge, setTooLarge] = useState<ActionFailure | null>(null)

  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    if (field && isKept && field.value === '') field.value = readDraft(owner)
  }, [owner, isKept])

  function keep(event: FormEvent) {
    if (event.target instanceof HTMLTextAreaElement) writeDraft(owner, event.target.value)
  }

  function holdBack(event: FormEvent) {
    const code = box.current && uploadFault(box.current)
    if (code) event.preventDefault()
    setTooLarge(code ? { ok: false, code } : null)
  }

  function take(event: DragEvent) {
    const field = box.current?.querySelector<HTMLInputElement>('input[type=file]')
    setOver(false)
    if (!field || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    field.files = event.dataTransfer.files
    field.focus()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only passes on what its fields do and what is dropped on them
    <div
      ref={box}
      onInput={keep}
      onSubmit={holdBack}
      onDrop={take}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      className={cn(isOver && 'rounded-md outline-2 outline-accent outline-offset-4')}
    >
      {children(tooLarge)}
    </div>
  )
}
