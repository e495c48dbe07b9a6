import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { answerReviewAction } from '../actions'
import { countDrafts, type Drafts, type Review } from '../rules/reviews'
import type { FormPage } from '../schema'
import { Unfolding } from './unfolding'
import { WordsField } from './words-field'

type AnswerFormProps = {
  place: FormPage
  name: string
  request: Review | undefined
  /** the revision that the page shows */
  shown: number
  drafts: Drafts
  /** see `WordsField` */
  kept: { scope: string; since: string }
}

/** Sends what the mentor has drafted: with a verdict where one is asked for, or as comments alone. */
export function AnswerForm({ place, name, request, shown, drafts, kept }: AnswerFormProps) {
  const t = useTranslations('review')
  const count = countDrafts(drafts)
  const summary = request ? 'answer' : count > 0 ? 'sendDrafts' : 'sendUnasked'
  return (
    <ActionForm
      action={answerReviewAction}
      label={t(summary)}
      className="space-y-2"
      fields={{ ...place, id: newId(), shown, review: request?.id }}
    >
      <Unfolding summary={t(summary)}>
        <WordsField label={t('answerLabel')} kept={kept} />
        <p className="text-quiet">{t(count > 0 ? 'sendsDrafts' : 'sendsWords', { name, count })}</p>
        <div className="flex flex-wrap gap-3">
          {request && (
            <>
              <SubmitButton name="verdict" value="approve">
                {t('verdict.approve')}
              </SubmitButton>
              <SubmitButton name="verdict" value="changes" variant="secondary">
                {t('verdict.changes')}
              </SubmitButton>
            </>
          )}
          <SubmitButton name="verdict" value="comment" variant={request ? 'secondary' : 'primary'}>
            {t('commentOnly')}
          </SubmitButton>
        </div>
        {request && <p className="text-quiet text-caption">{t('commentOnlyAbout')}</p>}
      </Unfolding>
    </ActionForm>
  )
}
