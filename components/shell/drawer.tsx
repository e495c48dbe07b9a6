'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { X } from '@/components/ui/icons'
import { isComposing } from '@/lib/is-composing'
import { useDrawer, useDrawerAt } from './drawer-state'
import { useDrawerAddress } from './use-drawer-address'
import { useDrawerFocus } from './use-drawer-focus'

/** @property panel what it holds; without a script the first one stands behind the page's content */
export type DrawerTab = { id: string; name: string; count?: number; panel: ReactNode }

/** What is said of a page and beside it: at its right edge where there is room, over it on a phone. */
export function Drawer({ tabs }: { tabs: readonly DrawerTab[] }) {
  const t = useTranslations('drawer')
  const drawer = useDrawer()
  const open = useDrawerAt((at) => at.open)
  const byPage = useDrawerAt((at) => at.byPage)
  const chosen = useDrawerAt((at) => at.tab)
  const root = useRef<HTMLElement>(null)
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  useDrawerFocus(root, drawer)
  useDrawerAddress(root, drawer)
  useBelowHeader(root, open)
  const here = Math.max(
    0,
    tabs.findIndex(({ id }) => id === chosen),
  )

  function press(event: KeyboardEvent<HTMLElement>) {
    const { target } = event
    // Escape belongs first to what is open inside: a picker, a dialog, a line that is being written.
    if (event.key !== 'Escape' || event.defaultPrevented || isComposing(event)) return
    if (target instanceof Element && target.closest('dialog, [popover]')) return
    if (root.current?.querySelector(':popover-open')) return
    drawer.close()
  }

  function step(event: KeyboardEvent) {
    const to = { ArrowLeft: here - 1, ArrowRight: here + 1, Home: 0, End: -1 }[event.key]
    const tab = to === undefined ? undefined : tabs.at(to % tabs.length)
    if (!tab) return
    event.preventDefault()
    drawer.choose(tab.id)
    document.getElementById(`drawer-tab-${tab.id}`)?.focus()
  }

  return (
    <aside
      ref={root}
      id="drawer"
      aria-label={tabs.map(({ name }) => name).join(', ')}
      data-open={open ? (byPage ? 'wide' : 'any') : undefined}
      data-ready={ready || undefined}
      onKeyDown={press}
      className="drawer"
    >
      <div className="drawer-head">
        <div role="tablist" onKeyDown={step}>
          {tabs.map(({ id, name, count = 0 }, index) => (
            <button
              key={id}
              id={`drawer-tab-${id}`}
              type="button"
              role="tab"
              aria-selected={index === here}
              aria-controls={`drawer-${id}`}
              tabIndex={index === here ? 0 : -1}
              onClick={() => drawer.choose(id)}
            >
              {name}
              {count > 0 && ` ${count}`}
            </button>
          ))}
        </div>
        <button type="button" aria-label={t('close')} onClick={drawer.close} className="drawer-close">
          <X className="size-5" />
        </button>
      </div>
      {tabs.map(({ id, panel }, index) => (
        <div
          key={id}
          id={`drawer-${id}`}
          role="tabpanel"
          aria-labelledby={`drawer-tab-${id}`}
          data-tab={id}
          data-off={index !== here || undefined}
        >
          {panel}
        </div>
      ))}
    </aside>
  )
}

/** The header grows with the lines that stand in it; the drawer begins below it. */
function useBelowHeader(root: RefObject<HTMLElement | null>, open: boolean): void {
  useEffect(() => {
    const header = document.querySelector('header')
    if (!open || !header) return
    const watch = new ResizeObserver(() => {
      if (root.current) root.current.style.top = `${header.offsetHeight}px`
    })
    watch.observe(header)
    return () => watch.disconnect()
  }, [root, open])
}
