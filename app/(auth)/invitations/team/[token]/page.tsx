import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { AcceptAs } from '@/features/account/components/accept-as'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { TeamInvitationView } from '@/features/team/components/team-invitation-view'
import { findTeamInvitation } from '@/features/team/queries/teams'

type Props = PageProps<'/invitations/team/[token]'>

/** Keeps the secret address out of the Referer header; for the policy see the page of a reset link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('team.invite')
  return { title: t('title'), referrer: 'strict-origin' }
}

/** The page behind a link into a team. Unknown, used, withdrawn and expired links all look the same. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const { me, email, invitation, analyses } = await findTeamInvitation(await requireViewer(), token)
  const t = await getTranslations('team.invite')
  if (!invitation) {
    return (
      <AppShell me={me} signOut={signOutAction}>
        <PageHeader title={t('gone')} />
        <p className="mb-6">{t('goneText')}</p>
        <LinkButton href="/teams">{t('toTeams')}</LinkButton>
      </AppShell>
    )
  }
  const { already, name: team, members: count, leads } = invitation
  return (
    <AppShell me={me} signOut={signOutAction}>
      <PageHeader
        title={t(already ? 'alreadyTitle' : 'asks', { team })}
        lead={t('about', { count, names: leads.map((lead) => lead.name).join(', ') })}
      />
      {!already && <AcceptAs me={me} email={email} here={`/invitations/team/${token}`} />}
      {already || me.mayOpen ? (
        <TeamInvitationView token={token} invitation={invitation} analyses={analyses} />
      ) : (
        <ConfirmFirst me={me} reason="here" />
      )}
    </AppShell>
  )
}
