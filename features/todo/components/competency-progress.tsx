import 'server-only'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { levelKey } from '@/features/competency/rules/levels'
import type { Outline } from '@/features/outline/schema'
import { progressOf } from '../rules/progress'

const most = 8

type CompetencyProgressProps = {
  /** the rows of one analysis */
  outline: Outline
  /** where its chain stands */
  address: `/people/${string}/gap/${string}`
}

/** How far each competency has come, in words: from where to where, and how much of the work is done. */
export function CompetencyProgress({ outline, address }: CompetencyProgressProps) {
  const t = useTranslations('start')
  const words = useTranslations('levels')
  const rows = progressOf(outline)
  if (rows.length === 0) return null
  return (
    <>
      <ul aria-label={t('progress')} className="my-4 border-line border-t">
        {rows.slice(0, most).map(({ id, text, self, target, todos, done }) => (
          <li key={id} className="border-line border-b py-2">
            <p>{text.split('\n')[0]}</p>
            <p className="text-quiet text-sm tabular-nums">
              {[
                (self ?? target) !== null &&
                  t('way', { self: words(levelKey(self)), target: words(levelKey(target)) }),
                self !== null && target !== null && self >= target && t('arrived'),
                todos > 0 && t('work', { done, all: todos }),
              ]
                .filter((part) => part !== false)
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      {rows.length > most && (
        <p className="mb-4 text-sm">
          <TextLink href={`${address}?view=chain`}>
            {t('moreProgress', { count: rows.length - most })}
          </TextLink>
        </p>
      )}
    </>
  )
}
