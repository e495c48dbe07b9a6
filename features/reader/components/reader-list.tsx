import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { Reader } from '../queries'

/** Who reads what, one line each, with the page where it can be closed. */
export function ReaderList({ readers }: { readers: Reader[] }) {
  const t = useTranslations('reader')
  if (readers.length === 0) return <p>{t('nobody')}</p>
  return (
    <ul className="divide-y divide-line">
      {readers.map(({ id, name, role, team, kys, analyses }) => (
        <li key={`${id} ${team?.id}`} className="py-3">
          <p className="font-medium">
            {name}{' '}
            <span className="font-normal text-quiet">
              {role === 'mentor' ? t('mentor') : t('lead', { team: team?.name ?? '' })}
            </span>
          </p>
          <p>
            {role === 'mentor' ? t('mentorSees', { count: analyses }) : t(kys ? 'leadSeesKys' : 'leadSees')}
          </p>
          <TextLink alone href={team ? `/teams/${team.id}` : '/mentoring'} className="text-caption">
            {t('close')}
          </TextLink>
        </li>
      ))}
    </ul>
  )
}
