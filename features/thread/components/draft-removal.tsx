import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Button } from '@/components/ui/button'
import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import { deleteDraftAction } from '../actions'
import type { Comment } from '../rules'

/** Removes a comment that nobody else has seen, after a question. */
export function DraftRemoval({ comment }: { comment: Comment }) {
  const t = useTranslations('thread')
  const { owner } = useOutlinePage()
  const [asking, setAsking] = useState(false)
  if (!asking) {
    return (
      <Button variant="quiet" size="small" onClick={() => setAsking(true)}>
        {t('remove')}
      </Button>
    )
  }
  return (
    <div className="flex flex-wrap items-center gap-2 px-2.5 text-caption">
      <span>{t('removeAsk')}</span>
      <ActionForm action={deleteDraftAction} fields={{ owner: owner.id, comment: comment.id }}>
        <SubmitButton variant="danger" size="small" autoFocus>
          {t('removeYes')}
        </SubmitButton>
      </ActionForm>
      <Button size="small" onClick={() => setAsking(false)}>
        {t('removeNo')}
      </Button>
    </div>
  )
}
