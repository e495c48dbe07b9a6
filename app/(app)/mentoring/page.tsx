import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { MentoringView } from '@/features/mentorship/components/mentoring-view'
import { findMentoring } from '@/features/mentorship/queries'
import { isMentoringNotice } from '@/features/mentorship/rules'
import { today } from '@/lib/dates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('mentoring.page')
  return { title: t('title') }
}

/** One's own mentorships, as mentee and as mentor. */
export default async function Page({ searchParams }: PageProps<'/mentoring'>) {
  const page = await findMentoring(await requireViewer())
  const [t, { notice }] = await Promise.all([getTranslations('mentoring.page'), searchParams])
  return (
    <AppShell me={page.me} signOut={signOutAction} here="mentoring">
      <PageHeader title={t('title')} lead={t('lead')} inBar />
      <ConfirmFirst me={page.me} />
      {isMentoringNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <MentoringView page={page} today={today(page.me.timeZone)} />
    </AppShell>
  )
}
