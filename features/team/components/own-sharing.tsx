import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Disclosure } from '@/components/ui/disclosure'
import { setSharingAction } from '../actions'
import type { TeamPage } from '../queries/teams'
import { LeadAnswers } from './lead-answers'
import { SharingFields } from './sharing-fields'
import { WhatElseIsSeen } from './what-else-is-seen'

/** What the viewer has opened to the leads of a team, and the way to change it. */
export function OwnSharing({ page: { me, team, members, analyses, opened } }: { page: TeamPage }) {
  const t = useTranslations('team')
  const words = useTranslations('analysis')
  const leads = members.filter((member) => member.leads && member.id !== me.id)
  const readers = leads.filter(({ seen }) => !opened || seen === 'open' || seen === 'kept')
  const shared = analyses.find(({ id }) => id === opened?.analysisId)
  return (
    <>
      <p className="font-medium">{t(`opened.${opened?.mode ?? 'none'}`)}</p>
      {shared && <p>{t('sharing.only', { goal: shared.goals.join(' · ') || words('untitled') })}</p>}
      {opened?.kys && <p>{t('page.openedKys')}</p>}
      {opened && <LeadAnswers key={leads.map(({ seen }) => seen).join()} teamId={team.id} leads={leads} />}
      <Disclosure summary={t('page.change')} className="print:hidden">
        {/* Made anew when something else is open, so that the answers always show the present state. */}
        <ActionForm
          key={`${opened?.mode} ${opened?.analysisId} ${opened?.kys}`}
          action={setSharingAction}
          fields={{ team: team.id }}
        >
          <SharingFields analyses={analyses} opened={opened} leads={readers} />
          <WhatElseIsSeen />
          <SubmitButton>{t('sharing.save')}</SubmitButton>
        </ActionForm>
      </Disclosure>
    </>
  )
}
