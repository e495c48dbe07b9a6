import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { ChangeList } from '@/features/history/components/change-list'
import { CompareForm } from '@/features/history/components/compare-form'
import { HistoryShell } from '@/features/history/components/history-shell'
import { findChanges } from '@/features/history/queries/pages'
import { daysOfAddress } from '@/features/history/rules/days-of-address'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { type Day, formatDay, today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history/changes'>

const load = cache(async (personId: string, from: Day, to: Day, part: unknown) =>
  findChanges(await requireViewer(), personId, from, to, part),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const query = await searchParams
  const [page, t, errors] = await Promise.all([
    load((await params).personId, ...daysOfAddress(query), query.part),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('changesTitle') : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const query = await searchParams
  const [from, to] = daysOfAddress(query)
  const page = await load((await params).personId, from, to, query.part)
  if (!page) notFound()
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()])
  const { me, owner, parts, before, after, origins, counts } = page
  const [first, last] = [formatDay(locale, from), formatDay(locale, to)]
  return (
    <HistoryShell
      me={me}
      owner={owner}
      here={null}
      title={from === to ? t('changesOn', { day: first }) : t('changesBetween', { from: first, to: last })}
      lead={parts.length > 0 && t('counts', counts)}
    >
      <CompareForm ownerId={owner.id} from={from} to={to} today={today(me.timeZone)} />
      {parts.length === 0 && <p className="text-quiet">{t('noChanges')}</p>}
      <ChangeList parts={parts} documents={[after, before]} origins={origins} />
      <PartNav
        of={page.of}
        address={`/people/${owner.id}/history/changes?from=${from}&to=${to}`}
        className="mt-8"
      />
    </HistoryShell>
  )
}
