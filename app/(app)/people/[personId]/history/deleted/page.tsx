import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { DeletedList } from '@/features/history/components/deleted-list'
import { HistoryShell } from '@/features/history/components/history-shell'
import { BroughtBack } from '@/features/history/components/restored'
import { findDeleted } from '@/features/history/queries/pages'

type Props = PageProps<'/people/[personId]/history/deleted'>

const load = cache(async (personId: string, before: unknown) =>
  findDeleted(await requireViewer(), personId, before),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId, (await searchParams).before),
    getTranslations('history'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('deletedTitle', { name: page.owner.name }) : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const { back, before } = await searchParams
  const page = await load((await params).personId, before)
  if (!page) notFound()
  const t = await getTranslations('history')
  const { me, owner } = page
  return (
    <HistoryShell me={me} owner={owner} here="deleted" title={t('deletedTitle')} lead={t('deletedLead')}>
      <BroughtBack owner={owner.id} back={back} />
      <DeletedList page={page} />
    </HistoryShell>
  )
}
