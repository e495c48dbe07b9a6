'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { ItemAsideProvider } from '@/features/outline/editor/components/item-aside'
import type { Day } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { Conversations, Thread } from '../rules'
import { placeOf } from '../rules'
import { ItemThreads } from './item-threads'
import { listTyped } from './typed-words'

/** The page that conversations stand on. @property analysisId null: the KYS */
export type ThreadPage = {
  owner: { id: string; name: string }
  analysisId: string | null
  viewer: { id: string; timeZone: string }
  today: Day
}

type Threads = Conversations & {
  page: ThreadPage
  /** whether there is somebody to talk to: the viewer is a mentor here, or has one who sees this */
  mayStart: boolean
  /** comments as they are read, by id: their Markdown is drawn on the server */
  bodies: Record<string, ReactNode>
  byPlace: Map<string, Thread[]>
  /** name of what this tab keeps for this viewer and page */
  scope: string
  /** places, and fields there (`place/field`), in which words stood when the page was opened */
  typed: ReadonlySet<string>
}

const Context = createContext<Threads | null>(null)

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
    <Context value={value}>
      <ItemAsideProvider aside={ItemThreads}>{children}</ItemAsideProvider>
    </Context>
  )
}

/** The conversations of the page; null where there are none to have, as for leads. */
export function useThreads(): Threads | null {
  return useContext(Context)
}

/** The same for what stands within a conversation. */
export function useThreadPage(): Threads {
  const threads = useThreads()
  if (!threads) throw new Error('This component must stand within a ThreadProvider.')
  return threads
}
