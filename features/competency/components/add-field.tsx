import { type KeyboardEvent, useRef, useState } from 'react'
import { controlStyle } from '@/components/form/control-style'
import { hearEnter } from '@/components/form/hear-enter'
import { cn } from '@/lib/cn'
import { isComposing } from '@/lib/is-composing'

type AddFieldProps = {
  /** what the field is called */
  name: string
  placeholder: string
  onAdd: (text: string) => void
  /** @param byKey with Escape, so that the focus has to go somewhere */
  onLeave: (byKey: boolean) => void
}

/** A line to type something new into: Enter adds and stays for the next, Escape leaves. */
export function AddField({ name, placeholder, onAdd, onLeave }: AddFieldProps) {
  const [text, setText] = useState('')
  const left = useRef(false)

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
      event.preventDefault()
      left.current = true
      onLeave(true)
    }
  }

  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
      autoFocus
      ref={(field) => (field ? hearEnter(field, add) : undefined)}
      rows={1}
      aria-label={name}
      placeholder={placeholder}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (left.current) return
        add()
        onLeave(false)
      }}
      className={cn(controlStyle, 'field-sizing-content min-h-9 resize-none py-1 text-caption')}
    />
  )
}
