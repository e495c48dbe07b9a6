import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { GrowthList } from '@/features/history/components/growth-list'
import { HistoryShell } from '@/features/history/components/history-shell'
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
    <HistoryShell me={me} owner={owner} here="growth" title={t('growthTitle')} lead={t('growthLead')}>
      <GrowthList page={page} today={today(me.timeZone)} />
      <PartNav of={page.of} address={`/people/${owner.id}/history/growth`} className="mt-8" />
    </HistoryShell>
  )
}
