'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cn } from '@/lib/cn'
import { X } from './icons'

type DialogProps = {
  open: boolean
  /** called when the person closes it, by Escape, the cross or a click beside it */
  onClose: () => void
  title: ReactNode
  className?: string
  /** called once it is open, to place it; what it answers is called when it closes */
  onOpen?: (dialog: HTMLDialogElement) => () => void
  children: ReactNode
}

/** A question or a small form above the page; the page waits, and focus returns to where it was. */
export function Dialog({ open, onClose, title, className, onOpen, children }: DialogProps) {
  const t = useTranslations('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
    if (open && element) return onOpen?.(element)
  }, [open, onOpen])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => event.target === event.currentTarget && dialog.current?.close()}
      className={cn(
        'm-auto w-[min(32rem,calc(100vw-2rem))] rounded-lg border border-line bg-raised p-0 text-ink shadow-xl backdrop:bg-scrim',
        className,
      )}
    >
      <div className="relative p-5">
        <h2 id={titleId} className="min-h-11 pt-1.5 pe-11 font-semibold text-reading">
          {title}
        </h2>
        {open && <div className="mt-2">{children}</div>}
        {/* Last, because a dialog gives the focus to what comes first. */}
        <button
          type="button"
          aria-label={t('close')}
          onClick={() => dialog.current?.close()}
          className="absolute end-4 top-4 inline-flex size-11 items-center justify-center rounded-md text-quiet hover:bg-sunken"
        >
          <X className="size-5" />
        </button>
      </div>
    </dialog>
  )
}
