import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { KysDocument } from '@/features/kys/components/kys-document'
import { hasReview, KysDrawer, KysDrawerButton } from '@/features/kys/components/kys-drawer'
import { KysHeader } from '@/features/kys/components/kys-header'
import { findKys } from '@/features/kys/queries'
import { partOfKys } from '@/features/kys/rules/part'
import { LedPage } from '@/features/outline-page/components/led-page'
import { OpenPage } from '@/features/outline-page/components/open-page'
import { notePageView } from '@/features/page-view/mutations'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/kys'>

const load = cache(async (personId: string) => findKys(await requireViewer(), personId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).personId),
    getTranslations('kys'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title', { name: page.owner.name }) : errors('notFoundTitle') }
}

export default async function Page({ params, searchParams }: Props) {
  const [whole, query] = await Promise.all([load((await params).personId), searchParams])
  if (!whole) notFound()
  const page = partOfKys(whole, query)
  const { me, owner } = page
  await notePageView(await requireViewer(), owner, 'kys', today(me.timeZone))
  if (owner.relation === 'lead') {
    return (
      <LedPage page={page} analysisId={null}>
        <KysHeader page={page} />
        <KysDocument page={page} />
      </LedPage>
    )
  }
  return (
    <OpenPage
      page={page}
      analysisId={null}
      query={query}
      drawer={hasReview(page) && <KysDrawer page={page} />}
    >
      <KysHeader page={page}>{hasReview(page) && <KysDrawerButton page={page} />}</KysHeader>
      <KysDocument page={page} />
    </OpenPage>
  )
}
