import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { signOutAction } from '@/features/account/actions'
import { DeleteAnalysis } from '@/features/analysis/components/delete-analysis'
import { findLoss } from '@/features/analysis/queries/pages'

type Props = PageProps<'/people/[personId]/gap/[analysisId]/delete'>

const load = cache(async (personId: string, analysisId: string) =>
  findLoss(await requireViewer(), personId, analysisId),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { personId, analysisId } = await params
  const [loss, t, errors] = await Promise.all([
    load(personId, analysisId),
    getTranslations('analysis'),
    getTranslations('errorPage'),
  ])
  return { title: loss ? t('deleteTitle') : errors('notFoundTitle') }
}

export default async function Page({ params }: Props) {
  const { personId, analysisId } = await params
  const loss = await load(personId, analysisId)
  if (!loss) notFound()
  const t = await getTranslations('analysis')
  return (
    <AppShell
      me={loss.me}
      signOut={signOutAction}
      here="gap"
      back={<WayBack href={`/people/${personId}/gap`}>{t('list')}</WayBack>}
    >
      <PageHeader title={t('deleteTitle')} />
      <DeleteAnalysis loss={loss} />
    </AppShell>
  )
}
