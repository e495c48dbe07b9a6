import { useFormatter, useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { PageSection } from '@/components/shell/page-section'
import { withdrawSiteInvitationAction } from '../actions'
import type { Operation } from '../queries'
import { invitationDays } from '../rules/invitations'
import { InviteForm } from './invite-form'

/** Lets people in who have no account: their addresses, and the invitations that nobody has used yet. */
export function InviteSection({ operation }: { operation: Operation }) {
  const t = useTranslations('operator')
  const format = useFormatter()
  const { me, doors, invitations, condition } = operation
  const words = { links: t('links'), taken: t('taken'), copy: t('copy'), copied: t('copied') }
  return (
    <PageSection title={t('invite')} about={t('inviteAbout', { days: invitationDays })}>
      {doors === 'closed' ? (
        <p>{t('inviteClosed')}</p>
      ) : (
        <InviteForm words={words}>
          {doors === 'open' && <p className="text-quiet">{t('inviteOpen')}</p>}
          <TextArea name="addresses" label={t('addresses')} autoComplete="off" spellCheck={false} required />
          <SubmitButton>{t(condition.mail ? 'send' : 'makeLinks')}</SubmitButton>
        </InviteForm>
      )}
      {invitations.length > 0 && (
        <>
          <h3 className="mt-6 font-semibold">{t('open')}</h3>
          <ul className="mt-2 divide-y divide-line border-line border-t">
            {invitations.map(({ id, email, expiresAt }) => (
              <li key={id} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3">
                <div className="min-w-0">
                  <p className="break-all">{email}</p>
                  <p className="text-quiet text-caption">
                    {t('until', {
                      until: format.dateTime(expiresAt, { dateStyle: 'medium', timeZone: me.timeZone }),
                    })}
                  </p>
                </div>
                <ActionForm action={withdrawSiteInvitationAction} fields={{ invitation: id }}>
                  <SubmitButton variant="secondary" size="small" aria-label={t('withdrawOf', { email })}>
                    {t('withdraw')}
                  </SubmitButton>
                </ActionForm>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageSection>
  )
}
