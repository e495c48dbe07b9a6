import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { CompareForm } from '@/features/history/components/compare-form'
import { DayList } from '@/features/history/components/day-list'
import { HistoryShell } from '@/features/history/components/history-shell'
import { RestoredNotice } from '@/features/history/components/restored-notice'
import { UndoneNotice } from '@/features/history/components/undone-notice'
import { listDays } from '@/features/history/queries/pages'
import { isDay, today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history'>

type Query = Awaited<Props['searchParams']>

/** One query for the page and its title: arguments that are equal count as the same, objects do not. */
const loadOnce = cache(
  async (personId: string, before: unknown, undone: unknown, from: unknown, to: unknown) =>
    listDays(await requireViewer(), personId, isDay(before) ? before : null, { undone, from, to }),
)
const load = (personId: string, { before, undone, from, to }: Query) =>
  loadOnce(personId, before, undone, from, to)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId, await searchParams),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title') : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const query = await searchParams
  const { restored, part, taken } = query
  const page = await load((await params).personId, query)
  if (!page) notFound()
  const t = await getTranslations('history')
  const { me, owner, revision } = page
  const day = today(me.timeZone)
  return (
    <HistoryShell me={me} owner={owner} here="days" title={t('title')} lead={t('lead')}>
      <RestoredNotice owner={owner.id} restored={restored} part={part} taken={taken} revision={revision} />
      <UndoneNotice owner={owner.id} undone={page.undone} />
      <CompareForm ownerId={owner.id} today={day} />
      <DayList page={page} today={day} />
    </HistoryShell>
  )
}
