import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { PartNav } from '@/features/outline/editor/components/part-nav'
import { PastList } from '@/features/review/components/past-list'
import { listPastReviews } from '@/features/review/queries/past'

type Props = PageProps<'/people/[personId]/reviews'>

const load = cache(async (personId: string, part: unknown) =>
  listPastReviews(await requireViewer(), personId, part),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId, (await searchParams).part),
    getTranslations('review.past'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title') : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const page = await load((await params).personId, (await searchParams).part)
  if (!page) notFound()
  const t = await getTranslations('review.past')
  const { me, owner } = page
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here={owner.editable ? 'gap' : 'mentoring'}
      back={<WayBack href={`/people/${owner.id}/gap`}>{t('gap')}</WayBack>}
    >
      <MenteeBar owner={owner} here="reviews" />
      <PageHeader
        title={t('title')}
        lead={owner.editable ? t('lead') : t('leadMentor', { name: owner.name })}
      />
      <PastList page={page} />
      <PartNav of={page.of} address={`/people/${owner.id}/reviews`} className="mt-8" />
    </AppShell>
  )
}
