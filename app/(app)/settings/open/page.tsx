import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { OpenView } from '@/features/reader/components/open-view'
import { findOpen } from '@/features/reader/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reader')
  return { title: t('page') }
}

/** Shows what the viewer has opened and to whom. A password reset leads here. */
export default async function Page({ searchParams }: PageProps<'/settings/open'>) {
  const page = await findOpen(await requireViewer())
  const [t, { notice }] = await Promise.all([getTranslations('reader'), searchParams])
  return (
    <AppShell
      me={page.me}
      signOut={signOutAction}
      here="settings"
      back={<WayBack href="/settings">{t('toSettings')}</WayBack>}
    >
      <PageHeader
        title={t('page')}
        actions={
          <TextLink href="/settings" className="phone:hidden">
            {t('toSettings')}
          </TextLink>
        }
      />
      {(notice === 'kept' || notice === 'ended') && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <OpenView page={page} />
    </AppShell>
  )
}
