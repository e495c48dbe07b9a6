import { useEffect } from 'react'
import { useLastDone } from '@/features/outline/sync/components/outline-provider'
import { sayDeleted } from './last-deletion'
import type { Deletion } from './use-commands'

/**
 * Draws nothing. Has the header say that items were deleted, instead of asking before it, until something else is done:
 * the undo beside those words brings them back, and nothing on the page moves or is covered.
 */
export function UndoNotice({ deletion }: { deletion: Deletion | null }) {
  const last = useLastDone()
  const isLast = last?.some((operation) => operation.kind === 'delete' && operation.node === deletion?.node)
  const count = deletion && isLast ? deletion.count : 0
  useEffect(() => {
    if (count === 0) return
    sayDeleted(count)
    return () => sayDeleted(0)
  }, [count])
  return null
}
