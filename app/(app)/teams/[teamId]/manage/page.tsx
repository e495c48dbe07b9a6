import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { requireViewer } from '@/auth/viewer'
import { AppShell } from '@/components/shell/app-shell'
import { PageHeader } from '@/components/shell/page-header'
import { WayBack } from '@/components/shell/way-back'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { signOutAction } from '@/features/account/actions'
import { TeamManagementView } from '@/features/team/components/manage/team-management-view'
import { findTeamManagement } from '@/features/team/queries/teams'
import { isTeamNotice } from '@/features/team/rules/notices'

type Props = PageProps<'/teams/[teamId]/manage'>

const load = cache(async (teamId: string) => findTeamManagement(await requireViewer(), teamId))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [page, t, errors] = await Promise.all([
    load((await params).teamId),
    getTranslations('team.manage'),
    getTranslations('errorPage'),
  ])
  return { title: page ? t('title', { team: page.team.name }) : errors('notFoundTitle') }
}

/** Where a lead manages a team: invite, rename, hand over, archive. Not found for anybody else. */
export default async function Page({ params, searchParams }: Props) {
  const [page, { notice }] = await Promise.all([load((await params).teamId), searchParams])
  if (!page) notFound()
  const t = await getTranslations('team')
  const { me, team } = page
  return (
    <AppShell
      me={me}
      signOut={signOutAction}
      here="teams"
      back={<WayBack href={`/teams/${team.id}`}>{t('manage.back')}</WayBack>}
    >
      <PageHeader
        title={t('manage.title', { team: team.name })}
        actions={
          <TextLink href={`/teams/${team.id}`} className="phone:hidden">
            {t('manage.back')}
          </TextLink>
        }
      />
      {isTeamNotice(notice) && (
        <Notice tone="good" className="mb-6">
          {t(`notices.${notice}`)}
        </Notice>
      )}
      <TeamManagementView page={page} />
    </AppShell>
  )
}
