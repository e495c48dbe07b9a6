import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { signOutAction } from '@/features/account/actions'
import { MenteeList } from '@/features/mentee/components/mentee-list'
import { listMentees } from '@/features/mentee/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mentoring.mentees')
  return { title: t('title') }
}

/** The people whom the viewer is a mentor to. */
export default async function Page({ searchParams }: PageProps<'/mentees'>) {
  const { me, mentees, of } = await listMentees(await requireViewer(), (await searchParams).part)
  const t = await getTranslations('mentoring.mentees')
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="mentoring"
      back={<WayBack href="/mentoring">{t('toMentoring')}</WayBack>}
    >
      <PageHeader title={t('title')} lead={t('lead')} />
      {mentees.length === 0 ? (
        <EmptyState
          title={t('emptyTitle')}
          actions={<LinkButton href="/mentoring">{t('toMentoring')}</LinkButton>}
        >
          {t('emptyText')}
        </EmptyState>
      ) : (
        <>
          <MenteeList mentees={mentees} today={today(me.timeZone)} timeZone={me.timeZone} />
          <PartNav of={of} address="/mentees" className="mt-8" />
        </>
      )}
    </AppShell>
  )
}
