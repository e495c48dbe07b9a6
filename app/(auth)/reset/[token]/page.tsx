import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { resetIsOpen } from '@/auth/resets'
import { AuthShell } from '@/components/shell/auth-shell'
import { LinkButton } from '@/components/ui/link-button'
import { ChoosePasswordForm } from '@/features/account/components/choose-password-form'

type Props = { params: Promise<{ token: string }> }

/**
 * Keeps the secret address out of the Referer. `no-referrer` would remove the form's Origin too, and be
 * refused.
 */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('resetTitle'), referrer: 'strict-origin' }
}

/**
 * The page behind an emailed link. Opening it does not use the link up, because mail programs open links too.
 */
export default async function ChoosePasswordPage({ params }: Props) {
  const { token } = await params
  const t = await getTranslations('account')
  if (await resetIsOpen(token)) {
    return (
      <AuthShell title={t('resetTitle')}>
        <ChoosePasswordForm token={token} />
      </AuthShell>
    )
  }
  return (
    <AuthShell title={t('resetGone')}>
      <p className="mb-6">{t('resetGoneText')}</p>
      <LinkButton href="/reset">{t('resetAgain')}</LinkButton>
    </AuthShell>
  )
}
