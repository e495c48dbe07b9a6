import { useSearchParams } from 'next/navigation'
import { useEffect } from 'react'
import { useDrawer } from '@/components/shell/drawer-state'
import { competencyOf } from '@/features/competency/rules/competency-of'
import { useOutlineNow } from '@/features/outline/sync/components/outline-provider'

/** A row of the chain, the track of a competency, or an item of the text. */
const places = '[data-levels-of], [data-track], [role=treeitem]'

/**
 * Follows the focus from competency to competency, in either view, and tells the drawer; an item that belongs to one
 * stands for it. An address that says `talk` leads to what is said of its item.
 */
export function useItemInHand(): void {
  const drawer = useDrawer()
  const now = useOutlineNow()
  const query = useSearchParams()
  const talked = query.has('talk') ? query.get('item') : null
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const place = target instanceof Element ? target.closest<HTMLElement>(places) : null
      if (!place || place.closest('#drawer')) return
      const { levelsOf, track } = place.dataset
      const about = levelsOf ?? track ?? competencyOf(now(), place.id.slice('item-'.length))
      if (about) drawer.follow(about)
    }
    document.addEventListener('focusin', follow)
    return () => document.removeEventListener('focusin', follow)
  }, [drawer, now])
  useEffect(() => {
    const about = talked && competencyOf(now(), talked)
    if (about) drawer.open('item', about)
  }, [talked, drawer, now])
}
