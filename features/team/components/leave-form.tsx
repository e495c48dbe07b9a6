import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { leaveTeamAction } from '../actions'
import type { Team } from '../queries/teams'

/** The one question before somebody leaves. @param last whether nobody else is in the team */
export function LeaveForm({ team: { id, name }, last }: { team: Team; last: boolean }) {
  const t = useTranslations('team.page')
  return (
    <Disclosure summary={t('leave')} className="print:hidden">
      <ActionForm action={leaveTeamAction} className="space-y-3" fields={{ team: id }}>
        <p>{t('leaveText', { team: name })}</p>
        {last && <p className="font-medium">{t('leaveLast')}</p>}
        <SubmitButton variant="danger">{t('leaveNow', { team: name })}</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
