'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { buttonStyle } from './button-style'

type CopyFieldProps = { value: string; label: string; copy: string; copied: string }

/** A text to take elsewhere, with a button that copies it; takes the focus, as it is there for this alone. */
export function CopyField({ value, label, copy, copied }: CopyFieldProps) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [done, setDone] = useState(false)

  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])

  // Where the clipboard is out of reach the text stays selected, ready to be copied by hand.
  const take = async () => {
    input.current?.select()
    await navigator.clipboard?.writeText(value).then(
      () => setDone(true),
      () => {},
    )
  }

  return (
    <div className="space-y-1.5">
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          ref={input}
          id={id}
          readOnly
          value={value}
          className="min-h-11 min-w-0 flex-1 basis-56 rounded-md border border-control bg-raised px-3 text-caption"
        />
        <button type="button" onClick={take} className={buttonStyle('secondary')}>
          {done ? copied : copy}
        </button>
      </div>
      <VisuallyHidden>
        <span role="status">{done ? copied : ''}</span>
      </VisuallyHidden>
    </div>
  )
}
