import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { Panel } from '@/components/ui/panel'
import type { TeamItem } from '@/features/team/queries/teams'
import { MyTeams } from './my-teams'

type TeamsFirstProps = { me: { id: string; name: string }; teams: TeamItem[] }

/** The start page of somebody who comes as a lead or member and has written nothing of their own. */
export function TeamsFirst({ me, teams }: TeamsFirstProps) {
  const t = useTranslations('team.start')
  const start = useTranslations('start')
  return (
    <div className="max-w-3xl">
      <h1 className="font-semibold text-2xl sm:text-3xl">{start('hello', { name: me.name })}</h1>
      <p className="mt-1 text-quiet">{t(teams.some(({ leads }) => leads) ? 'leadTodo' : 'memberTodo')}</p>
      <MyTeams teams={teams} />
      <Panel aria-labelledby="own" className="mt-12">
        <h2 id="own" className="font-semibold text-lg">
          {t('own')}
        </h2>
        <p className="mt-1 text-quiet">{t('ownText')}</p>
        <div className="mt-4 flex flex-wrap gap-3">
          <LinkButton href={`/people/${me.id}/kys`}>{start('write.title')}</LinkButton>
          <LinkButton href={`/people/${me.id}/import`}>{start('paste.title')}</LinkButton>
        </div>
      </Panel>
    </div>
  )
}
