import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listProviders } from '@/auth/providers'
import { safePath } from '@/auth/safe-path'
import { isSignedIn } from '@/auth/viewer'
import { AuthShell } from '@/components/shell/auth-shell'
import { TextLink } from '@/components/ui/text-link'
import { setLocaleAction } from '@/features/account/actions'
import { PlaceLink } from '@/features/account/components/place-link'
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
  const t = await getTranslations('account')
  return (
    <AuthShell title={t('signUp')} setLocale={setLocaleAction}>
      <InvitedNotice callbackUrl={callbackUrl} />
      <p className="mb-6 text-quiet">{t('about')}</p>
      <SignUpForm callbackUrl={callbackUrl} />
      <ProviderButtons providers={listProviders()} callbackUrl={callbackUrl} />
      <p className="mt-6 flex flex-wrap justify-between gap-x-6 gap-y-2">
        <PlaceLink to="/sign-in" callbackUrl={callbackUrl}>
          {t('toSignIn')}
        </PlaceLink>
        <TextLink alone href="/reset">
          {t('forgot')}
        </TextLink>
      </p>
    </AuthShell>
  )
}
