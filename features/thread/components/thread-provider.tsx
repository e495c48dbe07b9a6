'use client'

import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import { groupBy } from '@/lib/group-by'
import { type Conversations, placeOf } from '../rules'
import { ItemThreads } from './item-threads'
import { PageThreads, type ThreadPage } from './page-threads'
import { listTyped } from './typed-words'

type ThreadProviderProps = {
  page: ThreadPage
  conversations: Conversations
  bodies: Record<string, ReactNode>
  children: ReactNode
}

/** Has the conversations of a page stand beside its items. Must be within an OutlineProvider. */
export function ThreadProvider({ page, conversations, bodies, children }: ThreadProviderProps) {
  const scope = `${page.viewer.id}-${page.owner.id}-${page.analysisId ?? 'kys'}`
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  // Only the browser knows what was typed; so the fields open once the page is there.
  useEffect(() => {
    const waiting = listTyped(scope)
    setTyped(new Set(waiting.flatMap(({ place, field }) => [place, `${place}/${field}`])))
  }, [scope])
  const byPlace = useMemo(() => groupBy(conversations.threads, placeOf), [conversations])
  const mayStart = conversations.partners.length > 0
  const value = { ...conversations, page, mayStart, bodies, byPlace, scope, typed }
  return (
    <PageThreads value={value}>
      <ItemAsideProvider aside={ItemThreads}>{children}</ItemAsideProvider>
    </PageThreads>
  )
}
