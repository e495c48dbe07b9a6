import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { ConfirmForm } from '@/features/address/components/confirm-form'
import { findConfirmation } from '@/features/address/queries'

type Props = PageProps<'/confirm/[token]'>

/** Keeps the secret address out of the Referer header; for the policy see the page of a reset link. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('address')
  return { title: t('title'), referrer: 'strict-origin' }
}

/**
 * The page behind an emailed link. Opening it does not use the link up, because mail programs open links too.
 */
export default async function Page({ params }: Props) {
  const { token } = await params
  const { me, email, confirmed, open } = await findConfirmation(await requireViewer(), token)
  const t = await getTranslations('address')
  if (open) {
    return (
      <AppShell me={me} signOut={signOutAction}>
        <PageHeader title={t('ask')} lead={t('about', { email })} />
        <ConfirmForm token={token} />
      </AppShell>
    )
  }
  return (
    <AppShell me={me} signOut={signOutAction}>
      <PageHeader title={t(confirmed ? 'already' : 'gone')} />
      <p className="mb-6">{t(confirmed ? 'alreadyText' : 'goneText', { email })}</p>
      <LinkButton href="/settings">{t('toSettings')}</LinkButton>
    </AppShell>
  )
}
