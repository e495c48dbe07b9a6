import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { TextLink } from '@/components/ui/text-link'
import { HistoryShell } from '@/features/history/components/history-shell'
import { PastDocument } from '@/features/history/components/past-document'
import { RestorePart } from '@/features/history/components/restore-part'
import { BroughtBack } from '@/features/history/components/restored'
import { findDay } from '@/features/history/queries/pages'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { type Day, formatDay, isDay } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/history/[day]'>

const load = cache(async (personId: string, day: Day, part: unknown) =>
  isDay(day) ? findDay(await requireViewer(), personId, day, part) : null,
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { personId, day } = await params
  const [page, t, errors, locale] = await Promise.all([
    load(personId, day, (await searchParams).part),
    getTranslations('history'),
    getTranslations('errorPage'),
    getLocale(),
  ])
  return { title: page ? t('dayTitle', { day: formatDay(locale, day) }) : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ personId, day }, { back, part }] = await Promise.all([params, searchParams])
  const page = await load(personId, day, part)
  if (!page) notFound()
  const [t, locale] = await Promise.all([getTranslations('history'), getLocale()])
  const { me, owner, revision, parts } = page
  return (
    <HistoryShell
      me={me}
      owner={owner}
      here={null}
      title={t('dayTitle', { day: formatDay(locale, day) })}
      lead={t('dayLead')}
    >
      <BroughtBack owner={owner.id} back={back} />
      <p>
        <TextLink alone href={`/people/${owner.id}/history/changes?from=${day}&to=${day}`}>
          {t('changesLink')}
        </TextLink>
      </p>
      {parts.length > 1 && <RestorePart owner={owner.id} part="all" revision={revision} parts={parts} />}
      <PartNav of={page.of} address={`/people/${owner.id}/history/${day}`} className="mt-8" />
      <PastDocument page={page} day={day} />
      <PartNav of={page.of} address={`/people/${owner.id}/history/${day}`} className="mt-8" />
    </HistoryShell>
  )
}
