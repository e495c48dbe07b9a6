'use client'

import { type FocusEvent, type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { cn } from '@/lib/cn'

type MenuProps = {
  /** what the button shows */
  label: ReactNode
  /** what the button is called, when what it shows is not enough */
  name?: string
  className?: string
  summaryClassName?: string
  /** links and buttons, styled with `menuItemStyle` */
  children: ReactNode
}

/**
 * A button that unfolds a short list of links and buttons, reached with Tab.
 * It opens without JavaScript; with it, Escape, leaving it and a click elsewhere close it.
 */
export function Menu({ label, name, className, summaryClassName, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null)

  function close() {
    if (details.current) details.current.open = false
  }

  useEffect(() => {
    function closeOutside(event: PointerEvent) {
      const menu = details.current
      if (menu?.open && event.target instanceof Node && !menu.contains(event.target)) menu.open = false
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [])

  function closeOnEscape(event: KeyboardEvent) {
    if (event.key !== 'Escape' || !details.current?.open) return
    event.stopPropagation()
    close()
    details.current.querySelector('summary')?.focus()
  }

  function closeOnLeave(event: FocusEvent) {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close()
  }

  return (
    <details
      ref={details}
      onKeyDown={closeOnEscape}
      onBlur={closeOnLeave}
      className={cn('relative print:hidden', className)}
    >
      <summary
        aria-label={name}
        className={cn(
          'flex min-h-11 list-none items-center gap-1 rounded-md px-2 hover:bg-sunken',
          summaryClassName,
        )}
      >
        {label}
      </summary>
      <div className="absolute right-0 z-20 mt-1 min-w-44 max-w-[80vw] rounded-md border border-line bg-raised p-1 shadow-lg">
        {children}
      </div>
    </details>
  )
}
