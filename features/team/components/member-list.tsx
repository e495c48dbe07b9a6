import { useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import type { Member } from '../queries/teams'

/** Who is in a team, by name. @param me id of the viewer */
export function MemberList({ members, me }: { members: Member[]; me: string }) {
  const t = useTranslations('team')
  return (
    <ul className="grid gap-x-6 gap-y-2 sm:grid-cols-2 lg:grid-cols-3">
      {members.map(({ id, name, leads }) => (
        <li key={id} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
          <span className="min-w-0 break-words">{name}</span>
          {id === me && <span className="text-quiet text-caption">({t('page.you')})</span>}
          {leads && <Badge tone="accent">{t('leadsTeam')}</Badge>}
        </li>
      ))}
    </ul>
  )
}
