import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { doorsNow, isLetIn } from '@/auth/doors'
import { listProviders, passwordsAreOn } from '@/auth/providers'
import { safePath } from '@/auth/safe-path'
import { isSignedIn } from '@/auth/viewer'
import { AuthShell } from '@/components/shell/auth-shell'
import { Notice } from '@/components/ui/notice'
import { setLocaleAction } from '@/features/account/actions'
import { OtherWays } from '@/features/account/components/other-ways'
import { ProviderButtons } from '@/features/account/components/provider-buttons'
import { SignUpForm } from '@/features/account/components/sign-up-form'
import { InvitedNotice } from '@/features/mentorship/components/invited-notice'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('signUp') }
}

/** A new account. */
export default async function SignUpPage({ searchParams }: Props) {
  const callbackUrl = safePath((await searchParams).callbackUrl)
  if (await isSignedIn()) redirect(callbackUrl)
  const [t, errors] = await Promise.all([getTranslations('account'), getTranslations('errors')])
  const [doors, letIn] = await Promise.all([doorsNow(), isLetIn(callbackUrl)])
  return (
    <AuthShell title={t('signUp')} setLocale={setLocaleAction}>
      {letIn && <InvitedNotice callbackUrl={callbackUrl} />}
      <p className="mb-6 text-quiet">{t('about')}</p>
      {letIn ? (
        <>
          {passwordsAreOn() && <SignUpForm callbackUrl={callbackUrl} />}
          <ProviderButtons providers={listProviders()} callbackUrl={callbackUrl} />
        </>
      ) : (
        <Notice live={false}>{errors(doors === 'closed' ? 'sign-up-closed' : 'not-invited')}</Notice>
      )}
      <OtherWays to="/sign-in" callbackUrl={callbackUrl} passwords={passwordsAreOn()} />
    </AuthShell>
  )
}
