import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { TeamItem } from '../queries/teams'

/** The teams that the viewer is in: who they are there, and what they have opened. */
export function TeamList({ teams }: { teams: TeamItem[] }) {
  const t = useTranslations('team')
  return (
    <ul className="divide-y divide-line border-line border-t">
      {teams.map(({ id, name, leads, archived, members, mode, waiting }) => (
        <li key={id} className="py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <TextLink alone href={`/teams/${id}`} className="min-w-0 break-words font-semibold text-reading">
              {name}
            </TextLink>
            {leads && <Badge tone="accent">{t('leadsTeam')}</Badge>}
            {waiting > 0 && <Badge tone="accent">{t('waiting.badge', { count: waiting })}</Badge>}
            {archived && <Badge tone="warn">{t('archived')}</Badge>}
          </p>
          <p className="text-quiet text-caption">
            {t('count', { count: members })}
            {!archived && ` · ${t(`opened.${mode ?? 'none'}`)}`}
          </p>
        </li>
      ))}
    </ul>
  )
}
