'use client'

import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Plus } from '@/components/ui/icons'
import { cn } from '@/lib/cn'
import { AddField } from './add-field'

type QuickAddProps = {
  /** what the button says */
  label: string
  /** what the field is called */
  name: string
  onAdd: (text: string) => void
  className?: string
}

/** A quiet button that becomes a line to type into. */
export function QuickAdd({ label, name, onAdd, className }: QuickAddProps) {
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)

  function leave(byKey: boolean) {
    if (!byKey) return setOpen(false)
    flushSync(() => setOpen(false))
    button.current?.focus()
  }

  if (open) return <AddField name={name} placeholder={label} onAdd={onAdd} onLeave={leave} />
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
