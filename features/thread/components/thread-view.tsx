import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '@/components/ui/button'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { replyAction } from '../actions'
import { isOpen, isReworded, placeOf, type Thread } from '../rules'
import { CommentView } from './comment-view'
import { Composer } from './composer'
import { usePageThreads } from './page-threads'
import { ReadersLine } from './readers-line'
import { ResolveButton } from './resolve-button'
import { useSeen } from './use-seen'

type ThreadViewProps = {
  thread: Thread
  /** the present words of the item; '' always shows the words that the thread was begun about */
  now: string | null
}

/** One thread. */
export function ThreadView({ thread, now }: ThreadViewProps) {
  const t = useTranslations('thread')
  const { owner, isOwn } = useOutlinePage()
  const { mayStart, typed } = usePageThreads()
  const replyButton = useRef<HTMLButtonElement>(null)
  const article = useRef<HTMLElement>(null)
  const seen = useSeen(thread, article)
  const place = placeOf(thread)
  const field = `reply-${thread.id}`
  const [chosen, setChosen] = useState<boolean | null>(null)
  const replying = chosen ?? typed.has(`${place}/${field}`)
  const open = isOpen(thread)
  const mayReply = mayStart || isOwn

  function finish() {
    flushSync(() => setChosen(false))
    replyButton.current?.focus()
  }

  /** The button is gone with its place, so the focus goes to the threads around it. */
  function afterResolve() {
    article.current?.closest<HTMLElement>('[role=group]')?.focus()
  }

  return (
    <article
      ref={article}
      aria-label={t('thread', { quote: thread.quote })}
      className="space-y-2 border-line not-first:border-t not-first:pt-3"
    >
      {isReworded(thread, now) && (
        <div className="text-quiet text-caption">
          <p>{t('quote')}</p>
          <blockquote className="whitespace-pre-wrap border-line border-s-2 ps-2">{thread.quote}</blockquote>
        </div>
      )}
      <ReadersLine thread={thread} />
      <ol className="space-y-3">
        {thread.comments.map((comment) => (
          <CommentView key={comment.id} comment={comment} place={place} isNew={seen.has(comment.id)} />
        ))}
      </ol>
      {replying && (
        <Composer
          action={replyAction}
          place={place}
          field={field}
          fields={{ owner: owner.id, thread: thread.id }}
          label={t('reply')}
          submit={t(isOwn ? 'send' : 'keepDraft')}
          onDone={finish}
          onCancel={finish}
        />
      )}
      <div className="-ml-2.5 flex flex-wrap gap-1">
        {open && mayReply && !replying && (
          <Button ref={replyButton} variant="quiet" size="small" onClick={() => setChosen(true)}>
            {t('reply')}
          </Button>
        )}
        {open && !mayReply && <p className="px-2.5 text-quiet text-caption">{t('replyLater')}</p>}
        {thread.sentAt && <ResolveButton thread={thread} resolves={open} onDone={afterResolve} />}
      </div>
    </article>
  )
}
