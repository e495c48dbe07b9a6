import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { Comparisons } from '@/features/framework/components/comparison-view'
import { findComparison } from '@/features/framework/queries/editions'

type Props = PageProps<'/people/[personId]/gap/[analysisId]/framework'>

const load = cache(async (personId: string, analysisId: string) =>
  findComparison(await requireViewer(), personId, analysisId),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { personId, analysisId } = await params
  const [page, t, errors] = await Promise.all([
    load(personId, analysisId),
    getTranslations('frameworks.compare'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title') : errors('notFoundTitle') }
}

/** What later editions of its frameworks have for an analysis. */
export default async function Page({ params, searchParams }: Props) {
  const [{ personId, analysisId }, { taken }] = await Promise.all([params, searchParams])
  const page = await load(personId, analysisId)
  if (!page) notFound()
  const [t, shell] = await Promise.all([getTranslations('frameworks.compare'), getTranslations('shell')])
  return (
    <AppShell
      me={page.me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href={`/people/${personId}/gap/${analysisId}`}>{shell('gap')}</WayBack>}
    >
      <PageHeader title={t('title')} lead={page.goal.trim().slice(0, 80)} />
      {taken !== undefined && (
        <Notice tone="good" className="mb-6">
          {t('taken')}
        </Notice>
      )}
      <Comparisons page={page} />
    </AppShell>
  )
}
