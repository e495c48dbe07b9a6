import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { cn } from '@/lib/cn'
import { maxBytes } from '../rules/limits'
import { readDraft, writeDraft } from './draft'

type SourceDraftProps = {
  owner: string
  /** false where the fields begin with a text that the draft must not replace */
  isKept: boolean
  /** hears at every attempt to send the form whether it is held back */
  onTooLarge: (isTooLarge: boolean) => void
  children: ReactNode
}

/**
 * Keeps what is typed in the form within until it is stored, takes files that are dropped on it, and holds back
 * what is surely too large: a request that is larger still would be cut off unread.
 */
export function SourceDraft({ owner, isKept, onTooLarge, children }: SourceDraftProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    if (field && isKept && field.value === '') field.value = readDraft(owner)
  }, [owner, isKept])

  function keep(event: FormEvent) {
    if (event.target instanceof HTMLTextAreaElement) writeDraft(owner, event.target.value)
  }

  function holdBack(event: FormEvent) {
    const fields = box.current
    const size = fields?.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]?.size ?? 0
    const length = fields?.querySelector('textarea')?.value.length ?? 0
    const isLarge = Math.max(size, length) > maxBytes
    if (isLarge) event.preventDefault()
    onTooLarge(isLarge)
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
      {children}
    </div>
  )
}
