import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
import { type PageThreads, placeOf, type Thread } from '../rules'
import { listTyped } from './typed-words'

type Threads = PageThreads & {
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

/** Where the threads of a page are found. */
export const ThreadsContext = createContext<Threads | null>(null)

/** The threads of the page; null where there are none to have, as for leads. */
export function useThreads(): Threads | null {
  return useContext(ThreadsContext)
}

/** The same for what stands within a thread. */
export function usePageThreads(): Threads {
  const threads = useThreads()
  if (!threads) throw new Error('This component must stand on a page that has threads.')
  return threads
}

/** What a page gives to `ThreadsContext`. */
export function useGivenThreads(given: PageThreads, bodies: Record<string, ReactNode>): Threads {
  const { owner, viewer, analysisId } = useOutlinePage()
  const scope = `${viewer.id}-${owner.id}-${analysisId ?? 'kys'}`
  const [typed, setTyped] = useState<ReadonlySet<string>>(new Set())
  // Only the browser knows what was typed; so the fields open once the page is there.
  useEffect(() => {
    const waiting = listTyped(scope)
    setTyped(new Set(waiting.flatMap(({ place, field }) => [place, `${place}/${field}`])))
  }, [scope])
  const byPlace = useMemo(() => groupBy(given.threads, placeOf), [given])
  return { ...given, mayStart: given.partners.length > 0, bodies, byPlace, scope, typed }
}
