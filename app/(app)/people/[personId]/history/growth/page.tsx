import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { signOutAction } from '@/features/account/actions'
import { GrowthList } from '@/features/history/components/growth-list'
import { HistoryTabs } from '@/features/history/components/history-tabs'
import { findGrowth } from '@/features/history/queries/growth'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history/growth'>

const load = cache(async (personId: string) => findGrowth(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('growthTitle', { name: page.owner.name }) : errors('notFoundTitle') }
}

export default async function Page({ params }: Props) {
  const page = await load((await params).personId)
  if (!page) notFound()
  const t = await getTranslations('history')
  const { me, owner } = page
  return (
    <AppShell me={me} signOut={signOutAction} here="kys">
      <PageHeader title={t('growthTitle')} lead={t('growthLead')} />
      <HistoryTabs owner={owner} here="growth" />
      <GrowthList page={page} today={today(me.timeZone)} />
    </AppShell>
  )
}
