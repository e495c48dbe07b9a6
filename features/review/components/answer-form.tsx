import { useTranslations } from 'next-intl'
import { v7 as newId } from 'uuid'
import { RareForm, RareSubmit } from '@/components/form/rare-form'
import { answerReviewAction } from '../actions'
import { countDrafts, type Drafts, type Review } from '../rules/reviews'
import type { FormPage } from '../schema'
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

/**
 * Sends what the mentor has drafted: with a verdict where one is asked for, or as comments alone. What sends is the foot
 * of the drawer.
 */
export function AnswerForm({ place, name, request, shown, drafts, kept }: AnswerFormProps) {
  const t = useTranslations('review')
  const count = countDrafts(drafts)
  const title = t(request ? 'answer' : count > 0 ? 'sendDrafts' : 'sendUnasked')
  return (
    <RareForm
      action={answerReviewAction}
      label={title}
      className="contents print:hidden"
      fields={{ ...place, id: newId(), shown, review: request?.id }}
    >
      <div data-part className="space-y-2">
        <h3 className="font-semibold">{title}</h3>
        <WordsField label={t('answerLabel')} kept={kept} />
        <p className="text-quiet text-caption">
          {t(count > 0 ? 'sendsDrafts' : 'sendsWords', { name, count })}
        </p>
        {request && <p className="text-quiet text-caption">{t('commentOnlyAbout')}</p>}
      </div>
      <div className="drawer-foot grid grid-cols-2 gap-2 [&>button]:px-2">
        {request && (
          <>
            <RareSubmit name="verdict" value="approve">
              {t('verdict.approve')}
            </RareSubmit>
            <RareSubmit name="verdict" value="changes" variant="secondary">
              {t('verdict.changes')}
            </RareSubmit>
          </>
        )}
        <RareSubmit
          name="verdict"
          value="comment"
          variant={request ? 'secondary' : 'primary'}
          className="col-span-2"
        >
          {t('commentOnly')}
        </RareSubmit>
      </div>
    </RareForm>
  )
}
