import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { AcceptAs } from '@/features/account/components/accept-as'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { InvitationView } from '@/features/mentorship/components/invitation-view'
import { findInvitation } from '@/features/mentorship/queries'

type Props = PageProps<'/invitations/[token]'>

/** Keeps the secret address out of the Referer header; for the policy see the page of a reset link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mentoring.invite')
  return { title: t('title'), referrer: 'strict-origin' }
}

/** The page behind an invitation link. Unknown, used, withdrawn and expired links all look the same. */
export default async function Page({ params }: Props) {
  const { token } = await params
  const { me, email, invitation, analyses } = await findInvitation(await requireViewer(), token)
  const t = await getTranslations('mentoring.invite')
  if (!invitation) {
    return (
      <AppShell me={me} signOut={signOutAction}>
        <PageHeader title={t('gone')} />
        <p className="mb-6">{t('goneText')}</p>
        <LinkButton href="/mentoring">{t('toMentoring')}</LinkButton>
      </AppShell>
    )
  }
  const { state, wanted, name } = invitation
  return (
    <AppShell me={me} signOut={signOutAction}>
      <PageHeader title={t(state === 'open' ? `${wanted}Asks` : `${state}Title`, { name })} />
      {state === 'open' && <AcceptAs me={me} email={email} here={`/invitations/${token}`} />}
      {state === 'open' && !me.mayOpen ? (
        <ConfirmFirst me={me} reason="here" />
      ) : (
        <InvitationView token={token} invitation={invitation} analyses={analyses} />
      )}
    </AppShell>
  )
}
