import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import type { Meaning } from '@/lib/meanings'
import { levelKey } from '../rules/levels'

/** What a framework says of each level of a competency: its own words for the level, ours for it, and what it takes. */
export function MeaningList({ meanings }: { meanings: readonly Meaning[] }) {
  const t = useTranslations('competency')
  const words = useTranslations('levels')
  return (
    <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[minmax(6rem,auto)_1fr]">
      {meanings.map(({ label, level, points }, index) => (
        // Levels have no ids, and a ladder may call two of them alike.
        <div key={`${index.toString()}-${label}`} className="sm:contents">
          <dt className={cn(isWhole({ label, level }) && 'sr-only')}>
            {isWhole({ label, level }) && t('meanings')}
            {label !== '' && <span className="font-medium">{label}</span>}
            {level !== null && (
              <span className="ms-1.5 text-caption text-quiet first:ms-0">{words(levelKey(level))}</span>
            )}
          </dt>
          <dd
            className={cn(
              'min-w-0 whitespace-pre-line break-words text-quiet',
              isWhole({ label, level }) ? 'sm:col-span-2' : 'sm:col-start-2',
            )}
          >
            {points.join('\n')}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Said of the competency as a whole. */
const isWhole = ({ label, level }: Pick<Meaning, 'label' | 'level'>) => label === '' && level === null
