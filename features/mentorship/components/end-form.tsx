import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { endAction } from '../actions'

type EndFormProps = {
  /** whom the mentorship is about */
  ownerId: string
  mentorshipId: string
  /** the other side */
  name: string
  side: 'mentor' | 'mentee'
}

/** The one question before a mentorship ends. */
export function EndForm({ ownerId, mentorshipId, name, side }: EndFormProps) {
  const t = useTranslations('mentoring.list')
  return (
    <Disclosure summary={t('end')}>
      <ActionForm
        action={endAction}
        className="space-y-3"
        fields={{ owner: ownerId, mentorship: mentorshipId }}
      >
        <p>{t(side === 'mentor' ? 'endMentor' : 'endMentee', { name })}</p>
        <SubmitButton variant="danger">{t('endOf', { name })}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
