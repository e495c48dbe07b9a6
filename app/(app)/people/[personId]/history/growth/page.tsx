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
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history/growth'>

const load = cache(async (personId: string, part: unknown) =>
  findGrowth(await requireViewer(), personId, part),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId, (await searchParams).part),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('growthTitle', { name: page.owner.name }) : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const page = await load((await params).personId, (await searchParams).part)
  if (!page) notFound()
  const t = await getTranslations('history')
  const { me, owner } = page
  return (
    <AppShell me={me} signOut={signOutAction} here="kys">
      <PageHeader title={t('growthTitle')} lead={t('growthLead')} />
      <HistoryTabs owner={owner} here="growth" />
      <GrowthList page={page} today={today(me.timeZone)} />
      <PartNav of={page.of} address={`/people/${owner.id}/history/growth`} className="mt-8" />
    </AppShell>
  )
}
