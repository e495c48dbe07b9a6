import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getMessages, getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { FrameworkFlow } from '@/features/framework/components/framework-flow'
import { listFrameworks } from '@/features/framework/queries/frameworks'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frameworks.new')
  return { title: t('title') }
}

/** A ladder becomes a framework. */
export default async function Page() {
  const { me } = await listFrameworks(await requireViewer())
  const [t, all, { frameworks, errors, form, levels, ui }] = await Promise.all([
    getTranslations('frameworks.new'),
    getTranslations('frameworks'),
    getMessages(),
  ])
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href="/frameworks">{all('title')}</WayBack>}
    >
      <PageHeader title={t('title')} lead={t('lead')} />
      {/* The words of this page go to the browser with this page only. */}
      <NextIntlClientProvider messages={{ frameworks, errors, form, levels, ui }}>
        <FrameworkFlow me={me.id} />
      </NextIntlClientProvider>
    </AppShell>
  )
}
