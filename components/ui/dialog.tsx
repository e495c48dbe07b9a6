'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { cn } from '@/lib/cn'

type DialogProps = {
  open: boolean
  /** called when the person closes it, by Escape, the cross or a click beside it */
  onClose: () => void
  title: ReactNode
  className?: string
  children: ReactNode
}

/** A question or a small form above the page; the page waits, and focus returns to where it was. */
export function Dialog({ open, onClose, title, className, children }: DialogProps) {
  const t = useTranslations('ui')
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()

  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])

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
      <div className="p-5">
        <div className="flex items-start justify-between gap-3">
          <h2 id={titleId} className="pt-1.5 font-semibold text-lg">
            {title}
          </h2>
          <button
            type="button"
            aria-label={t('close')}
            onClick={() => dialog.current?.close()}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-quiet hover:bg-sunken"
          >
            <X aria-hidden className="size-5" />
          </button>
        </div>
        {open && <div className="mt-2">{children}</div>}
      </div>
    </dialog>
  )
}
