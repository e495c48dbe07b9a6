import { useTranslations } from 'next-intl'
import type { TeamItem } from '@/features/team/queries/teams'
import { BeginOwn } from './begin-own'
import { MyTeams } from './my-teams'

type TeamsFirstProps = { me: { id: string; name: string }; teams: TeamItem[] }

/** The start page of somebody who comes as a lead or member and has written nothing of their own. */
export function TeamsFirst({ me, teams }: TeamsFirstProps) {
  const t = useTranslations('team.start')
  const start = useTranslations('start')
  return (
    <div className="max-w-3xl">
      <h1 className="font-semibold text-title">{start('hello', { name: me.name })}</h1>
      <p className="mt-1 text-quiet">{t(teams.some(({ leads }) => leads) ? 'leadTodo' : 'memberTodo')}</p>
      <MyTeams teams={teams} />
      <BeginOwn personId={me.id} title={t('own')} text={t('ownText')} />
    </div>
  )
}
