import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { Frameworks } from '@/features/framework/components/frameworks'
import { listFrameworks } from '@/features/framework/queries/frameworks'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frameworks')
  return { title: t('title') }
}

/** The frameworks that the viewer made, was offered or began from. */
export default async function Page({ searchParams }: PageProps<'/frameworks'>) {
  const { me, frameworks } = await listFrameworks(await requireViewer())
  const [t, shell, { notice }] = await Promise.all([
    getTranslations('frameworks'),
    getTranslations('shell'),
    searchParams,
  ])
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href={`/people/${me.id}/gap`}>{shell('gap')}</WayBack>}
    >
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        actions={frameworks.length > 0 && <LinkButton href="/frameworks/new">{t('make')}</LinkButton>}
      />
      {notice === 'deleted' && (
        <Notice tone="good" className="mb-6">
          {t('notices.deleted')}
        </Notice>
      )}
      <Frameworks frameworks={frameworks} />
    </AppShell>
  )
}
