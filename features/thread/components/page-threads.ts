import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { groupBy } from '@/lib/group-by'
import { type PageThreads, placeOf, type Thread } from '../rules'
import { listTyped } from './typed-words'

type Threads = PageThreads & {
  /** whether there is somebody to talk to: the viewer is a mentor here, or has one who sees this */
  mayStart: boolean
  /** rendered comments, by id: the server renders their Markdown */
  bodies: Record<string, ReactNode>
  byPlace: Map<string, Thread[]>
  /** key under which this tab keeps words for this viewer and page */
  scope: string
  /** places, and fields there (`place/field`), that held typed words when the page was opened */
  typed: ReadonlySet<string>
}

/** Provides the threads of a page. */
export const ThreadsContext = createContext<Threads | null>(null)

/** The threads of the page; null for people who have none, such as leads. */
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
