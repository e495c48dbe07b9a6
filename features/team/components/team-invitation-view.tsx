import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/link-button'
import type { OwnAnalysis } from '@/features/mentorship/queries'
import { joinTeamAction } from '../actions'
import type { TeamInvitation } from '../queries/teams'
import { SharingFields } from './sharing-fields'
import { WhatElseIsSeen } from './what-else-is-seen'

type TeamInvitationViewProps = { token: string; invitation: TeamInvitation; analyses: OwnAnalysis[] }

/** What joining a team means, and the choice that it needs. */
export function TeamInvitationView({ token, invitation, analyses }: TeamInvitationViewProps) {
  const t = useTranslations('team.invite')
  if (invitation.already) {
    return (
      <>
        <p className="mb-6">{t('alreadyText')}</p>
        <LinkButton href={`/teams/${invitation.team}`}>{t('toTeam')}</LinkButton>
      </>
    )
  }
  return (
    <ActionForm action={joinTeamAction} label={t('title')} fields={{ token }}>
      <SharingFields analyses={analyses} leads={invitation.leads} />
      <WhatElseIsSeen />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t('join')}</SubmitButton>
        <LinkButton href="/">{t('notNow')}</LinkButton>
      </div>
    </ActionForm>
  )
}
