import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { MessageSquarePlus } from '@/components/ui/icons'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { startThreadAction } from '../actions'
import { countThreads, isOpen, type Thread } from '../rules'
import { Composer } from './composer'
import { usePageThreads } from './page-threads'
import { ThreadView } from './thread-view'

export type ThreadPanelProps = {
  place: { section: string; node: string | null }
  /** name of the item or section, for screen readers */
  name: string
  /** its present words; null where nobody can change them */
  now: string | null
  threads: Thread[]
  mayStart: boolean
}

/** The comments about an item or a section: open threads, resolved ones, and a field to begin another. */
export function ThreadPanel({ place, name, now, threads, mayStart }: ThreadPanelProps) {
  const t = useTranslations('thread')
  const { analysisId, owner, isOwn } = useOutlinePage()
  const { typed } = usePageThreads()
  const startButton = useRef<HTMLButtonElement>(null)
  const spot = place.node ?? place.section
  const [chosen, setChosen] = useState<boolean | null>(null)
  const [done, setDone] = useState(false)
  const starting = mayStart && (chosen ?? (threads.length === 0 || typed.has(`${spot}/start`)))
  const isOwner = isOwn
  const resolved = threads.filter((thread) => !isOpen(thread))

  function finish(isDone: boolean) {
    flushSync(() => {
      setChosen(false)
      setDone(isDone)
    })
    startButton.current?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for the fields of a form
    <div
      role="group"
      tabIndex={-1}
      aria-label={t('about', { name })}
      className="my-2 space-y-3 rounded-md border border-line bg-raised p-3 font-normal text-work"
    >
      {threads.filter(isOpen).map((thread) => (
        <ThreadView key={thread.id} thread={thread} now={thread.nodeId === place.node ? now : ''} />
      ))}
      {resolved.length > 0 && (
        <Disclosure summary={t('resolved', { count: resolved.length })} className="text-caption">
          <div className="space-y-3 text-work">
            {resolved.map((thread) => (
              <ThreadView key={thread.id} thread={thread} now={thread.nodeId === place.node ? now : ''} />
            ))}
          </div>
        </Disclosure>
      )}
      {starting && (
        <Composer
          action={startThreadAction}
          place={spot}
          field="start"
          begins
          fields={{
            owner: owner.id,
            analysis: analysisId ?? '',
            section: place.section,
            node: place.node ?? '',
          }}
          label={t('comment')}
          submit={t(isOwner ? 'send' : 'keepDraft')}
          onDone={() => finish(true)}
          onCancel={threads.length === 0 ? undefined : () => finish(false)}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-3">
        {mayStart && !starting && (
          <Button
            ref={startButton}
            variant="quiet"
            size="small"
            className="-ml-2.5"
            onClick={() => setChosen(true)}
          >
            <MessageSquarePlus className="size-4" />
            {t('another')}
          </Button>
        )}
        <p role="status" className="text-good text-caption">
          {done && (isOwner ? t('sent') : countThreads(threads).drafts > 0 && t('kept'))}
        </p>
      </div>
    </div>
  )
}
