'use client'

import type { ReactNode } from 'react'

type PrintButtonProps = { className?: string; children: ReactNode }

/** Opens the browser's own print dialogue, which makes PDF files as well. */
export function PrintButton({ className, children }: PrintButtonProps) {
  return (
    <button type="button" onClick={() => window.print()} className={className}>
      {children}
    </button>
  )
}
