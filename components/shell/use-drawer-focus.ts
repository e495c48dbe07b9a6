import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { isComposing } from '@/lib/is-composing'
import { type DrawerStore, useDrawerAt } from './drawer-state'

/** As in frame.css. */
const phone = '(max-width: 760px)'

const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu]'

function isElsewhere({ target }: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open]')) return true
  return target instanceof Element && target.closest(fields) !== null
}

/** The focus goes into the drawer with whoever asked for it, and back when it closes; `]` opens and closes it. */
export function useDrawerFocus(root: RefObject<HTMLElement | null>, drawer: DrawerStore): void {
  const open = useDrawerAt((at) => at.open)
  const asked = useDrawerAt((at) => at.asked)
  const wasOpen = useRef(open)

  useEffect(() => {
    if (asked > 0) root.current?.querySelector<HTMLElement>('[aria-selected=true]')?.focus()
  }, [root, asked])

  useLayoutEffect(() => {
    const focus = document.activeElement
    const isLost = focus === document.body || root.current?.contains(focus)
    if (!open && wasOpen.current && isLost) {
      const { before } = drawer
      const back = before?.isConnected ? before : document.getElementById('drawer-button')
      back?.focus()
    }
    wasOpen.current = open
  }, [root, open, drawer])

  useEffect(() => {
    if (drawer.at().byPage && matchMedia(phone).matches) drawer.close()
    const press = (event: KeyboardEvent) => {
      if (event.key !== ']' || event.ctrlKey || event.metaKey || isComposing(event) || isElsewhere(event))
        return
      event.preventDefault()
      if (drawer.at().open) drawer.close()
      else drawer.show()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [drawer])
}
