import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { archiveTeamAction } from '../../actions'
import type { Team } from '../../queries/teams'

/** Archives a team after a question, or takes it up again without one. */
export function ArchiveForm({ team: { id, archived } }: { team: Team }) {
  const t = useTranslations('team.manage')
  if (archived) {
    return (
      <ActionForm action={archiveTeamAction} fields={{ team: id }}>
        <SubmitButton name="archived" value="no">
          {t('restore')}
        </SubmitButton>
      </ActionForm>
    )
  }
  return (
    <Disclosure summary={t('archive')}>
      <ActionForm action={archiveTeamAction} className="space-y-3" fields={{ team: id }}>
        <p>{t('archiveAsk')}</p>
        <SubmitButton name="archived" value="yes" variant="danger">
          {t('archiveNow')}
        </SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}
