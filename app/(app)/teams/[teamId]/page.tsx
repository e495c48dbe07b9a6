import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { WayBack } from '@/components/shell/way-back'
import { Notice } from '@/components/ui/notice'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
import { TeamHeader } from '@/features/team/components/team-header'
import { TeamView } from '@/features/team/components/team-view'
import { renewFigures } from '@/features/team/dashboard/mutations'
import { findTeam } from '@/features/team/queries/teams'
import { isTeamNotice } from '@/features/team/rules/notices'

type Props = PageProps<'/teams/[teamId]'>

const load = cache(async (teamId: string) => {
  const viewer = await requireViewer()
  const page = await findTeam(viewer, teamId)
  if (!page?.dashboard?.due) return page
  await renewFigures(viewer, teamId)
  return findTeam(viewer, teamId)
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, errors] = await Promise.all([load((await params).teamId), getTranslations('errorPage')])
  return { title: page ? page.team.name : errors('notFoundTitle') }
}

/** A team, for whoever is in it. */
export default async function Page({ params, searchParams }: Props) {
  const [page, { notice }] = await Promise.all([load((await params).teamId), searchParams])
  if (!page) notFound()
  const t = await getTranslations('team')
  const { me, team, leads, members } = page
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="teams"
      back={<WayBack href="/teams">{t('page.all')}</WayBack>}
      layout="full"
    >
      <TeamHeader team={team} leads={leads} members={members} />
      {isTeamNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <ConfirmFirst me={me} />
      <TeamView page={page} />
    </AppShell>
  )
}
