import { type DragEvent, type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { cn } from '@/lib/cn'
import { readDraft, writeDraft } from '@/lib/kept-words'
import { takePaste } from './take-paste'

type SourceDraftProps = {
  owner: string
  /** false where the fields begin with a text that the draft must not replace */
  isKept: boolean
  /** the form */
  children: ReactNode
}

/**
 * Keeps what is typed in the form within until it is stored, and takes files that are dropped on it and
 * pages that are pasted.
 */
export function SourceDraft({ owner, isKept, children }: SourceDraftProps) {
  const box = useRef<HTMLDivElement>(null)
  const [isOver, setOver] = useState(false)

  useEffect(() => {
    const field = box.current?.querySelector('textarea')
    if (field && isKept && field.value === '') field.value = readDraft('import', owner) ?? ''
  }, [owner, isKept])

  function keep(event: FormEvent) {
    if (event.target instanceof HTMLTextAreaElement) writeDraft('import', [owner], event.target.value)
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
      onPaste={takePaste}
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
