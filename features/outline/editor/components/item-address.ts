import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import type { Match } from '@/features/outline/editing/rules/find'
import { useFolds, useOutlineNow } from '@/features/outline/sync/components/outline-provider'
import { openField } from './caret'

const mark = '#item-'

/** The address of an item on the present page; the server reads `item` and shows the part that holds it. */
export function addressOf(id: string): string {
  return `${location.origin}${location.pathname}?item=${id}${mark}${id}`
}

/** Jumps to an item: unfolds its parents, scrolls there and places the caret, or selects found words. */
export function useLeadTo(): (id: string, match?: Match) => void {
  const folds = useFolds()
  const now = useOutlineNow()
  return useCallback(
    (id, match) => {
      const { nodes } = now()
      if (!nodes.some((node) => node.id === id)) return
      flushSync(() => folds?.reveal(nodes, id))
      const field = openField(document, id, { preventScroll: true })
      if (match) field?.setSelectionRange(match.start, match.end)
      field?.scrollIntoView({ block: 'center' })
    },
    [folds, now],
  )
}

/** Jumps to the item that the page's address names, at first and whenever it changes. */
export function useItemAddress(leadTo: (id: string) => void): void {
  const item = useSearchParams().get('item')
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link within the site changes the address without an event
  useEffect(() => {
    const jump = () => {
      if (location.hash.startsWith(mark)) leadTo(location.hash.slice(mark.length))
    }
    // After this commit: rows can't be rendered again in the middle of it.
    const first = requestAnimationFrame(jump)
    window.addEventListener('hashchange', jump)
    return () => {
      cancelAnimationFrame(first)
      window.removeEventListener('hashchange', jump)
    }
  }, [leadTo, item])
}
