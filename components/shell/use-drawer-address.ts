import { useSearchParams } from 'next/navigation'
import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { DrawerStore } from './drawer-state'

/** Opens the drawer wherever an address or a link of the page leads into it, and goes there. */
export function useDrawerAddress(root: RefObject<HTMLElement | null>, drawer: DrawerStore): void {
  const query = useSearchParams()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form's answer changes the address without an event
  useEffect(() => {
    const lead = (hash: string) => {
      const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null
      if (!target || !root.current?.contains(target)) return
      flushSync(() => drawer.open(target.closest<HTMLElement>('[data-tab]')?.dataset.tab))
      if (target === root.current) return
      target.closest('details')?.setAttribute('open', '')
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1
      target.focus({ preventScroll: true })
      target.scrollIntoView()
    }
    const hear = () => lead(location.hash)
    /** A link to where one is already changes nothing about the address, and one of Next.js says nothing. */
    const click = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null
      if (!link?.hash || link.role === 'button' || link.pathname !== location.pathname) return
      requestAnimationFrame(() => lead(link.hash))
    }
    const first = requestAnimationFrame(hear)
    window.addEventListener('hashchange', hear)
    document.addEventListener('click', click)
    return () => {
      cancelAnimationFrame(first)
      window.removeEventListener('hashchange', hear)
      document.removeEventListener('click', click)
    }
  }, [root, drawer, query])
}
