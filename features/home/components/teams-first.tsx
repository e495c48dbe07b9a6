import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { PageHeader } from '@/components/shell/page-header'
import type { TeamItem } from '@/features/team/queries/teams'
import { BeginOwn } from './begin-own'
import { MyTeams } from './my-teams'

type TeamsFirstProps = {
  me: { id: string; name: string }
  teams: TeamItem[]
  /** lines about what waits */
  notices: ReactNode
}

/** The start page of somebody who comes as a lead or member and has written nothing of their own. */
export function TeamsFirst({ me, teams, notices }: TeamsFirstProps) {
  const t = useTranslations('team.start')
  const start = useTranslations('start')
  return (
    <>
      <PageHeader
        title={start('hello', { name: me.name })}
        lead={t(teams.some(({ leads }) => leads) ? 'leadTodo' : 'memberTodo')}
      />
      {notices}
      <MyTeams teams={teams} />
      <BeginOwn personId={me.id} title={t('own')} text={t('ownText')} />
    </>
  )
}
