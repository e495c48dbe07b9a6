import { useFormatter, useTranslations } from 'next-intl'
import type { Me } from '@/auth/viewer'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { withdrawTeamLinkAction } from '../../actions'
import type { TeamLink } from '../../queries/teams'

type LinkListProps = { me: Me; teamId: string; links: TeamLink[] }

/** The links that still work, and the way to take each back. */
export function LinkList({ me, teamId, links }: LinkListProps) {
  const t = useTranslations('team.manage')
  const format = useFormatter()
  const style = { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone: me.timeZone } as const
  return (
    <ul className="mt-4 divide-y divide-line border-line border-t">
      {links.map(({ id, maker, expiresAt }) => {
        const until = format.dateTime(expiresAt, style)
        return (
          <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
            <div className="min-w-0">
              <p className="break-words">{t('madeBy', { name: maker })}</p>
              <p className="text-quiet text-caption">{t('until', { until })}</p>
            </div>
            <ActionForm action={withdrawTeamLinkAction} fields={{ team: teamId, invitation: id }}>
              <SubmitButton variant="secondary" size="small" aria-label={t('withdrawUntil', { until })}>
                {t('withdraw')}
              </SubmitButton>
            </ActionForm>
          </li>
        )
      })}
    </ul>
  )
}
