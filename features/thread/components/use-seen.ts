import { type RefObject, startTransition, useEffect, useState } from 'react'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { seeCommentAction } from '../actions'
import type { Thread } from '../rules'

/**
 * Marks a thread as read once it is visible: not while it is folded, nor when the page is only prefetched.
 *
 * @returns ids of the comments that were new when it became visible, for as long as it stays there
 */
export function useSeen({ comments }: Thread, frame: RefObject<HTMLElement | null>): ReadonlySet<string> {
  const { owner } = useOutlinePage()
  const unread = comments.filter(({ isNew }) => isNew)
  const [found, setFound] = useState<ReadonlySet<string>>(new Set())
  const last = unread.at(-1)?.id
  if (unread.some(({ id }) => !found.has(id))) setFound(new Set([...found, ...unread.map(({ id }) => id)]))
  useEffect(() => {
    if (!last || !frame.current) return
    const watch = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      // Without a connection it stays new, and is seen another time.
      startTransition(() => seeCommentAction({ owner: owner.id, comment: last }).then(ignore, ignore))
    })
    watch.observe(frame.current)
    return () => watch.disconnect()
  }, [last, frame, owner.id])
  return found
}

const ignore = () => {}
