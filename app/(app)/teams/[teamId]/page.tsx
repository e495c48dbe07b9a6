import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { ConfirmFirst } from '@/features/address/components/confirm-first'
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
  const names = members.flatMap((member) => (member.leads ? [member.name] : [])).join(', ')
  return (
    <AppShell me={me} signOut={signOutAction} here="teams" width="wide">
      <p className="mb-2 print:hidden">
        <TextLink href="/teams">{t('page.all')}</TextLink>
      </p>
      <PageHeader
        title={team.name}
        lead={t(names ? 'page.ledBy' : 'page.noLead', { count: members.length, names })}
        actions={
          leads && (
            <LinkButton href={`/teams/${team.id}/manage`} size="small">
              {t('page.manage')}
            </LinkButton>
          )
        }
      />
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
