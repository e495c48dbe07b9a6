import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { LedAnalysis } from '@/features/analysis/page/components/led-analysis'
import { OpenAnalysis } from '@/features/analysis/page/components/open-analysis'
import { WalkAnalysis } from '@/features/analysis/page/components/walk-analysis'
import { findAnalysis } from '@/features/analysis/queries/pages'
import { partOfAnalysis } from '@/features/analysis/rules/part'
import { viewOf } from '@/features/analysis/rules/view'
import { firstGoal } from '@/features/outline/model/rules/goals'
import { notePageView } from '@/features/page-view/mutations'
import { noteAnswers } from '@/features/review/mutations/reviews'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/gap/[analysisId]'>

const load = cache(async (personId: string, analysisId: string) =>
  findAnalysis(await requireViewer(), personId, analysisId),
)

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { personId, analysisId } = await params
  const [page, t, viewing, errors] = await Promise.all([
    load(personId, analysisId),
    getTranslations('analysis'),
    getTranslations('mentoring.viewing'),
    getTranslations('errorPage'),
  ])
  if (!page) return { title: errors('notFoundTitle') }
  const { name, editable } = page.owner
  const goal = firstGoal(page.outline, analysisId).trim().slice(0, 80)
  if (!editable) return { title: goal ? viewing('analysis', { name, goal }) : viewing('gap', { name }) }
  return { title: goal ? t('pageTitle', { goal }) : t('list') }
}

export default async function Page({ params, searchParams }: Props) {
  const [{ personId, analysisId }, query] = await Promise.all([params, searchParams])
  const whole = await load(personId, analysisId)
  if (!whole) notFound()
  const { me, owner } = whole
  const view = viewOf(query.view, owner)
  const page = partOfAnalysis(whole, view === 'document' ? view : 'chain', query)
  const viewer = await requireViewer()
  await notePageView(viewer, owner, 'gap', today(me.timeZone))
  if (owner.relation === 'lead') return <LedAnalysis page={page} />
  if (view === 'walk') return <WalkAnalysis page={page} />
  await noteAnswers(viewer, owner, page.id, page.reviews.all)
  return <OpenAnalysis page={page} view={view} query={query} />
}
