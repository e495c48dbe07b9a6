'use client'

import { type ReactNode, useEffect, useRef } from 'react'

/** Takes the focus, which the button that was pressed has taken with it. Its key tells one answer from the next. */
export function Answer({ children }: { children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.focus(), [])
  return (
    <div ref={box} tabIndex={-1} data-answer className="mb-6 rounded-md">
      {children}
    </div>
  )
}
