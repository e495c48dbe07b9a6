import { createContext, type ReactNode, useContext } from 'react'
import type { Day } from '@/lib/dates'
import type { PageThreads, Thread } from '../rules'

/** The page that threads stand on. @property analysisId null: the KYS */
export type ThreadPage = {
  owner: { id: string; name: string }
  analysisId: string | null
  viewer: { id: string; timeZone: string }
  today: Day
}

export type Threads = PageThreads & {
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

/** Where the threads of a page are found. */
export const ThreadsContext = createContext<Threads | null>(null)

/** The threads of the page; null where there are none to have, as for leads. */
export function useThreads(): Threads | null {
  return useContext(ThreadsContext)
}

/** The same for what stands within a thread. */
export function useThreadPage(): Threads {
  const threads = useThreads()
  if (!threads) throw new Error('This component must stand within a ThreadProvider.')
  return threads
}
