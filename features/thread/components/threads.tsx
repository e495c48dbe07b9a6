import type { ReactNode } from 'react'
import { Markdown } from '@/components/ui/markdown'
import type { PageThreads } from '../rules'
import type { ThreadPage } from './page-threads'
import { RemainingThreads } from './remaining-threads'
import { ThreadProvider } from './thread-provider'

type ThreadsProps = {
  page: ThreadPage
  pageThreads: PageThreads
  /** ids of the sections whose headings the page shows */
  headings: string[]
  /** where everything has its place; given by a view that shows part of it */
  documentHref?: string
  children: ReactNode
}

/** A page with the threads beside its items, and at the end those whose item has gone. */
export function Threads({ page, pageThreads, headings, documentHref, children }: ThreadsProps) {
  const comments = pageThreads.threads.flatMap((thread) => thread.comments)
  const bodies = Object.fromEntries(comments.map(({ id, text }) => [id, <Markdown key={id} text={text} />]))
  return (
    <ThreadProvider page={page} pageThreads={pageThreads} bodies={bodies}>
      {children}
      <RemainingThreads headings={headings} documentHref={documentHref} />
    </ThreadProvider>
  )
}
