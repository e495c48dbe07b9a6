'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import { groupBy } from '@/lib/group-by'
import { type PageThreads, placeOf } from '../rules'
import { ItemThreads } from './item-threads'
import { type ThreadPage, ThreadsContext } from './page-threads'
import { listTyped } from './typed-words'

type ThreadProviderProps = {
  page: ThreadPage
  pageThreads: PageThreads
  bodies: Record<string, ReactNode>
  children: ReactNode
}

/** Has the threads of a page stand beside its items. Must be within an OutlineProvider. */
export function ThreadProvider({ page, pageThreads, bodies, children }: ThreadProviderProps) {
  const scope = `${page.viewer.id}-${page.owner.id}-${page.analysisId ?? 'kys'}`
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  // Only the browser knows what was typed; so the fields open once the page is there.
  useEffect(() => {
    const waiting = listTyped(scope)
    setTyped(new Set(waiting.flatMap(({ place, field }) => [place, `${place}/${field}`])))
  }, [scope])
  const byPlace = useMemo(() => groupBy(pageThreads.threads, placeOf), [pageThreads])
  const mayStart = pageThreads.partners.length > 0
  const value = { ...pageThreads, page, mayStart, bodies, byPlace, scope, typed }
  return (
    <ThreadsContext value={value}>
      <ItemAsideProvider aside={ItemThreads}>{children}</ItemAsideProvider>
    </ThreadsContext>
  )
}
