import { useFormatter, useTranslations } from 'next-intl'
import type { Me } from '@/auth/viewer'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { withdrawAction } from '../actions'
import type { Invitation, OwnAnalysis } from '../queries'
import { OpenedList } from './opened-list'

type InvitationItemProps = { me: Me; invitation: Invitation; analyses: OwnAnalysis[] }

/** A link that nobody has followed yet, and the way to take it back. */
export function InvitationItem({ me, invitation, analyses }: InvitationItemProps) {
  const t = useTranslations('mentoring.list')
  const format = useFormatter()
  const { id, wanted, analyses: opened, expiresAt } = invitation
  const until = format.dateTime(expiresAt, {
    dateStyle: 'long',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: me.timeZone,
  })
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-4">
      <div className="min-w-0 space-y-1">
        <h3 className="font-medium">{t(wanted === 'mentor' ? 'forMentor' : 'forMentee')}</h3>
        <p className="text-quiet text-caption">{t('until', { until })}</p>
        {wanted === 'mentor' && <OpenedList analyses={analyses} opened={opened} label={t('opensLater')} />}
      </div>
      <ActionForm action={withdrawAction} fields={{ invitation: id }}>
        <SubmitButton variant="secondary" size="small" aria-label={t('withdrawUntil', { until })}>
          {t('withdraw')}
        </SubmitButton>
      </ActionForm>
    </li>
  )
}
