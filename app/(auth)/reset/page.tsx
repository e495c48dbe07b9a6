import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { passwordsAreOn } from '@/auth/providers'
import { resetMinutes } from '@/auth/resets'
import { AuthShell } from '@/components/shell/auth-shell'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { setLocaleAction } from '@/features/account/actions'
import { AskResetForm } from '@/features/account/components/ask-reset-form'
import { mailIsOn } from '@/lib/mail'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account')
  return { title: t('resetTitle') }
}

/** Helps with a forgotten password: by an emailed link, or through the operator where no mail is sent. */
export default async function ResetPage() {
  const [t, errors] = await Promise.all([getTranslations('account'), getTranslations('errors')])
  return (
    <AuthShell title={t('resetTitle')} setLocale={setLocaleAction}>
      {!passwordsAreOn() ? (
        <Notice live={false}>{errors('passwords-off')}</Notice>
      ) : mailIsOn() ? (
        <AskResetForm minutes={resetMinutes} />
      ) : (
        <Notice live={false}>
          <p>{t('resetByOperator')}</p>
          <Disclosure summary={t('resetCommand')}>
            <code>npm run account -- reset EMAIL</code>
          </Disclosure>
        </Notice>
      )}
      <p className="mt-6">
        <TextLink alone href="/sign-in">
          {t('backToSignIn')}
        </TextLink>
      </p>
    </AuthShell>
  )
}
