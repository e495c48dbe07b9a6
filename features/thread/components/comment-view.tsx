import { useLocale, useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { useOutlinePage, useToday } from '@/features/outline/sync/components/outline-provider'
import { formatDay, today } from '@/lib/dates'
import { editCommentAction } from '../actions'
import type { Comment } from '../rules'
import { Composer } from './composer'
import { DraftRemoval } from './draft-removal'
import { usePageThreads } from './page-threads'

type CommentViewProps = {
  comment: Comment
  place: string
  /** it was unread when the thread came in sight */
  isNew: boolean
}

/** One comment: who, when, what; the writer may change the words. */
export function CommentView({ comment, place, isNew }: CommentViewProps) {
  const t = useTranslations('thread')
  const locale = useLocale()
  const { owner, viewer } = useOutlinePage()
  const now = useToday()
  const { names, bodies, typed } = usePageThreads()
  const editButton = useRef<HTMLButtonElement>(null)
  const field = `edit-${comment.id}`
  const [chosen, setChosen] = useState<boolean | null>(null)
  const editing = chosen ?? typed.has(`${place}/${field}`)
  const isOwn = comment.authorId === viewer.id
  const author = comment.authorId && (names[comment.authorId] ?? null)
  const day = today(viewer.timeZone, comment.sentAt ?? comment.createdAt)

  function finish() {
    flushSync(() => setChosen(false))
    editButton.current?.focus()
  }

  return (
    <li>
      <p className="flex flex-wrap items-center gap-x-2 text-caption">
        <span className="font-medium">{isOwn ? t('me') : (author ?? t('former'))}</span>
        <time dateTime={day} className="text-quiet">
          {formatDay(locale, day, now)}
        </time>
        {comment.editedAt && <span className="text-quiet">{t('edited')}</span>}
        {isNew && <Badge tone="accent">{t('new')}</Badge>}
        {!comment.sentAt && <Badge tone="warn">{t('draft')}</Badge>}
      </p>
      {editing ? (
        <Composer
          action={editCommentAction}
          place={place}
          field={field}
          fields={{ owner: owner.id, comment: comment.id }}
          initial={comment.text}
          label={t('editing')}
          submit={t('save')}
          onDone={finish}
          onCancel={finish}
        />
      ) : (
        <div className="min-w-0">{bodies[comment.id]}</div>
      )}
      {isOwn && !editing && (
        <div className="-ml-2.5 flex flex-wrap">
          <Button ref={editButton} variant="quiet" size="small" onClick={() => setChosen(true)}>
            {t('edit')}
          </Button>
          {!comment.sentAt && <DraftRemoval comment={comment} />}
        </div>
      )}
    </li>
  )
}
