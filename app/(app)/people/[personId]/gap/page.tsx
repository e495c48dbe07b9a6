import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { signOutAction } from '@/features/account/actions'
import { AnalysisList } from '@/features/analysis/components/analysis-list'
import { listAnalyses } from '@/features/analysis/queries/pages'
import { MenteeBar } from '@/features/mentee/components/mentee-bar'
import { notePageView } from '@/features/page-view/mutations'
import { LeadBar } from '@/features/team/components/lead-bar'
import { today } from '@/lib/dates'

type Props = PageProps<'/people/[personId]/gap'>

const load = cache(async (personId: string, part: unknown, goal: unknown, framework: unknown) =>
  listAnalyses(await requireViewer(), personId, { part, goal, framework }),
)

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { part, goal, framework } = await searchParams
  const [page, t, viewing, errors] = await Promise.all([
    load((await params).personId, part, goal, framework),
    getTranslations('analysis'),
    getTranslations('mentoring.viewing'),
    getTranslations('errorPage'),
  ])
  if (!page) return { title: errors('notFoundTitle') }
  return { title: page.owner.editable ? t('list') : viewing('gap', { name: page.owner.name }) }
}

export default async function Page({ params, searchParams }: Props) {
  const { part, goal, framework, deleted } = await searchParams
  const page = await load((await params).personId, part, goal, framework)
  if (!page) notFound()
  const { me, owner } = page
  const here = owner.editable ? 'gap' : owner.relation === 'lead' ? 'teams' : 'mentoring'
  await notePageView(await requireViewer(), owner, 'gap', today(me.timeZone))
  return (
    <AppShell me={me} signOut={signOutAction} here={here}>
      <MenteeBar owner={owner} here="gap" />
      <LeadBar owner={owner} here="gap" />
      <AnalysisList
        page={page}
        deleted={deleted !== undefined}
        goal={typeof goal === 'string' ? goal : 'mentoring'}
      />
    </AppShell>
  )
}
