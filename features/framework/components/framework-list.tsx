import { useLocale, useTranslations } from 'next-intl'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { FrameworkItem } from '../queries/frameworks'

/** Frameworks with what tells them apart: whose they are, how much is in them, and where they came from. */
export function FrameworkList({ frameworks }: { frameworks: FrameworkItem[] }) {
  const t = useTranslations('frameworks')
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <ul className="divide-y divide-line border-line border-t">
      {frameworks.map(({ id, name, author, competencies, levels, teams, began, madeAt }) => (
        <li key={id} className="py-4">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <TextLink
              alone
              href={`/frameworks/${id}`}
              className="min-w-0 break-words font-semibold text-reading"
            >
              {name}
            </TextLink>
            {began && <Badge tone="accent">{t('began')}</Badge>}
          </p>
          <p className="break-words text-caption text-quiet">
            {[
              t('counts', { competencies, levels }),
              ...(author === null ? [] : [author === '' ? t('bySomebody') : t('by', { name: author })]),
              ...(teams.length > 0 ? [t('offeredTo', { teams: teams.join(', ') })] : []),
              t('madeAt', { day: date.format(madeAt) }),
            ].join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
