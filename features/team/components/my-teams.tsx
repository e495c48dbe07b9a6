import { useTranslations } from 'next-intl'
import type { TeamItem } from '../queries/teams'
import { TeamList } from './team-list'

/** The viewer's teams on a start page, under a heading of their own; nothing where there are none. */
export function MyTeams({ teams }: { teams: TeamItem[] }) {
  const t = useTranslations('team.start')
  if (teams.length === 0) return null
  return (
    <section aria-labelledby="my-teams" className="mt-10">
      <h2 id="my-teams" className="mb-3 font-semibold text-lg">
        {t('mine')}
      </h2>
      <TeamList teams={teams} />
    </section>
  )
}
