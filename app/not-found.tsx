import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AuthShell } from '@/components/shell/auth-shell'
import { LinkButton } from '@/components/ui/link-button'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('errorPage')
  return { title: t('notFoundTitle') }
}

/** What does not exist and what is not open to the viewer look the same. */
export default async function NotFound() {
  const t = await getTranslations('errorPage')
  return (
    <AuthShell title={t('notFoundTitle')}>
      <p className="mb-6">{t('notFoundText')}</p>
      <LinkButton href="/">{t('home')}</LinkButton>
    </AuthShell>
  )
}
