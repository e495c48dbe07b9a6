import { useEffect } from 'react'
import type { Match } from '@/features/outline/editing/rules/find'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import type { useLeadTo } from './item-address'

/** An item that is written on this page. @property title what the page calls its section */
export type ItemHere = { id: string; text: string; title: string }

/** The items of this page, from top to bottom, with words that are not saved yet; and the way to one of them. */
export type ItemsHere = { list: () => ItemHere[]; leadTo: (id: string, match?: Match) => void }

let here: ItemsHere | null = null

/** The items of the page that is open; null where none are written. */
export const itemsHere = (): ItemsHere | null => here

/** Lets the items of this page be found from outside of its outline. */
export function useItemsHere(leadTo: ReturnType<typeof useLeadTo>): void {
  const now = useOutlineNow()
  useEffect(() => {
    const mine: ItemsHere = { list: () => sectionsOnPage().flatMap(itemsOf), leadTo }
    const itemsOf = ({ id, title }: { id: string; title: string }) =>
      rowsOf(now().nodes, id).map(({ node }) => ({ id: node.id, text: node.text, title }))
    here = mine
    return () => {
      if (here === mine) here = null
    }
  }, [now, leadTo])
}

/** The sections that are written on this page, from top to bottom, and what the page calls them. */
function sectionsOnPage(): { id: string; title: string }[] {
  return [...document.querySelectorAll<HTMLElement>('[data-section]')].map((tree) => ({
    id: tree.dataset.section ?? '',
    title: tree.getAttribute('aria-label') ?? '',
  }))
}
