'use client'

import type { MouseEvent, ReactNode } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { PanelRight } from '@/components/ui/icons'
import { useDrawer, useDrawerAt } from './drawer-state'

type DrawerButtonProps = {
  /** how much waits there */
  count: number
  children: ReactNode
}

/** Opens and closes the drawer. Until the page hears, it is a link, which leads to the drawer's content. */
export function DrawerButton({ count, children }: DrawerButtonProps) {
  const drawer = useDrawer()
  const open = useDrawerAt((at) => at.open)

  function toggle(event: Pick<MouseEvent, 'preventDefault'>) {
    event.preventDefault()
    if (open) drawer.close()
    else drawer.show()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a button leads nowhere without a script
    // biome-ignore lint/a11y/useValidAnchor: so does it, to the drawer's content
    <a
      href="#drawer"
      role="button"
      id="drawer-button"
      aria-expanded={open}
      aria-controls="drawer"
      aria-keyshortcuts="]"
      onClick={toggle}
      onKeyDown={(event) => event.key === ' ' && toggle(event)}
      className={buttonStyle('secondary', 'small')}
    >
      <PanelRight className="size-4" />
      {children}
      {count > 0 && <span className="count">{count}</span>}
    </a>
  )
}
