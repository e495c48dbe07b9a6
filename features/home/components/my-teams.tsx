import { useTranslations } from 'next-intl'
import { TeamList } from '@/features/team/components/team-list'
import type { TeamItem } from '@/features/team/queries/teams'

/** The viewer's teams on a start page, under a heading of their own; nothing where there are none. */
export function MyTeams({ teams }: { teams: TeamItem[] }) {
  const t = useTranslations('team.start')
  if (teams.length === 0) return null
  return (
    <section aria-labelledby="my-teams" className="mt-10">
      <h2 id="my-teams" className="mb-3 font-semibold text-reading">
        {t('mine')}
      </h2>
      <TeamList teams={teams} />
    </section>
  )
}
