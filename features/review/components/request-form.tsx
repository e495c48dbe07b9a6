import { useTranslations } from 'next-intl'
import { RareForm, RareSubmit } from '@/components/form/rare-form'
import { requestReviewAction } from '../actions'
import type { FormPage } from '../schema'
import { UnfoldingView } from './unfolding-view'
import { WordsField } from './words-field'

type RequestFormProps = {
  place: FormPage
  mentor: { id: string; name: string }
  /** this mentor has answered before; asking again closes that answer */
  again: boolean
  /** changes with every request and answer */
  since: string
}

/** Asks one mentor for a review. */
export function RequestForm({ place, mentor, again, since }: RequestFormProps) {
  const t = useTranslations('review')
  const { name } = mentor
  return (
    <RareForm action={requestReviewAction} className="space-y-2" fields={{ ...place, mentor: mentor.id }}>
      <UnfoldingView summary={t(again ? 'askAgain' : 'ask', { name })}>
        {again && <p className="text-quiet">{t('askAgainAbout')}</p>}
        <WordsField
          label={t('requestLabel')}
          kept={{ scope: `${place.owner}/${place.analysis}/${mentor.id}`, since }}
        />
        <p className="text-quiet text-caption">{t('requestOnly', { name })}</p>
        <RareSubmit>{t('sendRequest')}</RareSubmit>
      </UnfoldingView>
    </RareForm>
  )
}
