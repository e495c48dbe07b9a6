import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Notice } from '@/components/ui/notice'
import { answerOfferAction } from '../actions'
import type { OfferKind } from '../rules/deeds'

type OfferNoticeProps = { teamId: string; how: OfferKind; from: { id: string; name: string } }

/** Somebody offers the viewer to lead the team: explains the consequences, and takes the answer. */
export function OfferNotice({ teamId, how, from: { id, name } }: OfferNoticeProps) {
  const t = useTranslations('team.offer')
  return (
    <Notice live={false} title={t(how, { name })}>
      <p className="mb-3">{t(`${how}Text`, { name })}</p>
      <ActionForm action={answerOfferAction} fields={{ team: teamId, from: id, how }}>
        <div className="flex flex-wrap gap-3">
          <SubmitButton name="answer" value="accept">
            {t('accept')}
          </SubmitButton>
          <SubmitButton name="answer" value="refuse" variant="secondary">
            {t('refuse')}
          </SubmitButton>
        </div>
      </ActionForm>
    </Notice>
  )
}
