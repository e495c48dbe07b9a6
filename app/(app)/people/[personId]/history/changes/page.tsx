import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { signOutAction } from '@/features/account/actions'
import { ChangeList } from '@/features/history/components/change-list'
import { CompareForm } from '@/features/history/components/compare-form'
import { HistoryTabs } from '@/features/history/components/history-tabs'
import { findChanges } from '@/features/history/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { addDays, type Day, formatDay, isDay, today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history/changes'>

const load = cache(async (personId: string, from: Day, to: Day, part: unknown) =>
  findChanges(await requireViewer(), personId, from, to, part),
)

/** The two days of an address, in order; the last week where they are none. */
async function readDays(searchParams: Props['searchParams']): Promise<[Day, Day]> {
  const { from, to } = await searchParams
  const last = isDay(to) ? to : today('UTC')
  const first = isDay(from) ? from : addDays(last, -7)
  return first < last ? [first, last] : [last, first]
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId, ...(await readDays(searchParams)), (await searchParams).part),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('changesTitle') : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [from, to] = await readDays(searchParams)
  const page = await load((await params).personId, from, to, (await searchParams).part)
  if (!page) notFound()
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()])
  const { me, owner, parts, before, after, origins, counts } = page
  const [first, last] = [formatDay(locale, from), formatDay(locale, to)]
  return (
    <AppShell me={me} signOut={signOutAction} here="kys">
      <PageHeader
        title={from === to ? t('changesOn', { day: first }) : t('changesBetween', { from: first, to: last })}
        lead={parts.length > 0 && t('counts', counts)}
      />
      <HistoryTabs owner={owner} here={null} />
      <CompareForm ownerId={owner.id} from={from} to={to} today={today(me.timeZone)} />
      {parts.length === 0 && <p className="text-quiet">{t('noChanges')}</p>}
      <ChangeList parts={parts} documents={[after, before]} origins={origins} />
      <PartNav
        of={page.of}
        address={`/people/${owner.id}/history/changes?from=${from}&to=${to}`}
        className="mt-8"
      />
    </AppShell>
  )
}
