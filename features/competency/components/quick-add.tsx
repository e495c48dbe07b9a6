'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { controlStyle } from '@/components/form/control-style'
import { hearEnter } from '@/components/form/hear-enter'
import { Button } from '@/components/ui/button'
import { Plus } from '@/components/ui/icons'
import { cn } from '@/lib/cn'
import { isComposing } from '@/lib/is-composing'

type QuickAddProps = {
  /** what the button says */
  label: string
  /** what the field is called */
  name: string
  onAdd: (text: string) => void
  className?: string
}

/** A quiet button that becomes a line to type into: Enter adds and stays for the next, Escape leaves. */
export function QuickAdd({ label, name, onAdd, className }: QuickAddProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const [text, setText] = useState('')

  function add(): boolean {
    if (text.trim() !== '') onAdd(text.trim())
    setText('')
    return true
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends a Korean syllable is not yet meant for the form.
    if (isComposing(event)) return
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      add()
    }
    if (event.key === 'Escape') {
      flushSync(() => {
        setText('')
        setOpen(false)
      })
      button.current?.focus()
    }
  }

  if (!open) {
    return (
      <Button
        ref={button}
        variant="quiet"
        size="small"
        aria-label={name}
        onClick={() => setOpen(true)}
        className={cn('-ml-2.5 min-h-7 py-0 font-normal text-quiet hover:text-accent', className)}
      >
        <Plus className="size-3.5" />
        {label}
      </Button>
    )
  }
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      ref={(field) => (field ? hearEnter(field, add) : undefined)}
      rows={1}
      aria-label={name}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        add()
        setOpen(false)
      }}
      className={cn(controlStyle, 'field-sizing-content min-h-9 resize-none py-1 text-caption')}
    />
  )
}
