'use client'

import { type ReactNode, useState } from 'react'
import { Button } from './button'
import type { ButtonSize, ButtonVariant } from './button-style'
import { Dialog } from './dialog'

type DialogButtonProps = {
  label: ReactNode
  title: ReactNode
  variant?: ButtonVariant
  size?: ButtonSize
  className?: string
  /** what the dialog holds, rendered by the server if it likes */
  children: ReactNode
}

/** A button that opens a dialog; a form inside that succeeds takes the dialog away with the page. */
export function DialogButton({ label, title, variant, size, className, children }: DialogButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant={variant}
        size={size}
        className={className}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={title}>
        {children}
      </Dialog>
    </>
  )
}
