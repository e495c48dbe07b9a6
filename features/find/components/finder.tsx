'use client'

import { usePathname } from 'next/navigation'
import { useCallback, useEffect, useState } from 'react'
import { asksToFind } from './find-key'
import { FindSheet } from './find-sheet'

/** The search of the whole site: Ctrl+K or ⌘K anywhere, `/` outside of fields, or a click on the header's button. */
export function Finder() {
  const path = usePathname()
  const [open, setOpen] = useState<{ viewer: string; path: string } | null>(null)
  const close = useCallback(() => setOpen(null), [])

  useEffect(() => {
    const show = () => {
      const viewer = document.querySelector<HTMLElement>('[data-find]')?.dataset.find
      // What is asked in another dialog is answered first.
      if (!viewer || document.querySelector('dialog[open]')) return false
      setOpen({ viewer, path })
      return true
    }
    const press = (event: KeyboardEvent) => {
      if (asksToFind(event) && show()) event.preventDefault()
    }
    const click = (event: MouseEvent) => {
      if (event.target instanceof Element && event.target.closest('[data-find]')) show()
    }
    document.addEventListener('keydown', press)
    document.addEventListener('click', click)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('click', click)
    }
  }, [path])

  // Whoever goes back to another page leaves it.
  return open && open.path === path ? <FindSheet viewer={open.viewer} onClose={close} /> : null
}
