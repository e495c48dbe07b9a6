import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { LinkButton } from '@/components/ui/link-button'
import { acceptAction, followAction } from '../actions'
import type { Found, OwnAnalysis } from '../queries'
import { AnalysisTicks } from './analysis-ticks'
import { WhatIsSeen } from './what-is-seen'

type InvitationViewProps = { token: string; invitation: Found; analyses: OwnAnalysis[] }

/** What a link asks of the person who follows it, and what accepting means. */
export function InvitationView({ token, invitation, analyses }: InvitationViewProps) {
  const t = useTranslations('mentoring.invite')
  const { wanted, name, state } = invitation
  if (state !== 'open') {
    return (
      <>
        <p className="mb-6">{t(`${state}Text`, { name })}</p>
        {invitation.code && (
          <p className="mb-6">
            {t('followedCode', { name })}{' '}
            <span className="font-semibold text-reading tabular-nums tracking-wider">{invitation.code}</span>
          </p>
        )}
        <LinkButton href="/mentoring">{t('toMentoring')}</LinkButton>
      </>
    )
  }
  const asMentor = wanted === 'mentor'
  return (
    <ActionForm action={asMentor ? followAction : acceptAction} label={t('title')} fields={{ token }}>
      {asMentor ? (
        <ul className="list-disc space-y-2 pl-5">
          <li>{t('offerSees', { name, count: invitation.analyses })}</li>
          <li>{t('offerWaits', { name })}</li>
          <li>{t('offerShown', { name })}</li>
          <li>{t('offerOnly', { name })}</li>
        </ul>
      ) : (
        <>
          <p>{t('acceptAbout', { name })}</p>
          <AnalysisTicks analyses={analyses} legend={t('ticksFor', { name })} />
          <WhatIsSeen />
        </>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton>{t(asMentor ? 'offer' : 'accept')}</SubmitButton>
        <LinkButton href="/">{t('notNow')}</LinkButton>
      </div>
    </ActionForm>
  )
}
