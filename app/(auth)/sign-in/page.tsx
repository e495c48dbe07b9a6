import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { doorsNow } from '@/auth/doors'
import { listProviders, passwordsAreOn } from '@/auth/providers'
import { safePath } from '@/auth/safe-path'
import { isSignedIn } from '@/auth/viewer'
import { AuthShell } from '@/components/shell/auth-shell'
import { Notice } from '@/components/ui/notice'
import { setLocaleAction } from '@/features/account/actions'
import { OtherWays } from '@/features/account/components/other-ways'
import { ProviderButtons } from '@/features/account/components/provider-buttons'
import { SignInForm } from '@/features/account/components/sign-in-form'
import { isSignInNotice, providerFault } from '@/features/account/rules'
import { InvitedNotice } from '@/features/mentorship/components/invited-notice'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('signIn') }
}

/** Sign-in, and a few words on what the product is. */
export default async function SignInPage({ searchParams }: Props) {
  const { callbackUrl: wanted, error, notice } = await searchParams
  const callbackUrl = safePath(wanted)
  if (await isSignedIn()) redirect(callbackUrl)
  const [t, errors, doors] = await Promise.all([
    getTranslations('account'),
    getTranslations('errors'),
    doorsNow(),
  ])
  const fault = providerFault(error)
  return (
    <AuthShell title={t('signIn')} setLocale={setLocaleAction}>
      {fault && (
        <Notice tone="danger" className="mb-6">
          {errors(fault)}
        </Notice>
      )}
      {isSignInNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <InvitedNotice callbackUrl={callbackUrl} />
      <p className="mb-6 text-quiet">{t('about')}</p>
      {passwordsAreOn() && <SignInForm callbackUrl={callbackUrl} />}
      <ProviderButtons providers={listProviders()} callbackUrl={callbackUrl} />
      <OtherWays
        to={doors === 'closed' ? null : '/sign-up'}
        callbackUrl={callbackUrl}
        passwords={passwordsAreOn()}
      />
    </AuthShell>
  )
}
