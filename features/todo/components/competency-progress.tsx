import 'server-only'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { levelKey } from '@/features/competency/rules/levels'
import type { Outline } from '@/features/outline/model/rules/outline'
import { workBeyond } from '../rules/part'
import { progressOf } from '../rules/progress'
import { WorkFigure } from './work-figure'

const most = 8

type CompetencyProgressProps = {
  /** the rows of one analysis */
  outline: Outline
  /** those that the page holds */
  rows: Outline
  /** where its chain stands */
  address: `/people/${string}/gap/${string}`
}

/** The progress of each competency in words: self and target level, and how much of the work is done. */
export function CompetencyProgress({ outline, rows, address }: CompetencyProgressProps) {
  const t = useTranslations('start')
  const words = useTranslations('levels')
  const progress = progressOf(outline)
  const here = new Set(rows.nodes.map((node) => node.id))
  if (progress.length === 0) return null
  return (
    <>
      <ul aria-label={t('progress')} className="my-4 border-line border-t">
        {progress.slice(0, most).map(({ id, text, self, target, todos }) => (
          <li key={id} className="border-line border-b py-2">
            <p>{text.split('\n')[0]}</p>
            <p className="text-quiet text-caption tabular-nums">
              {[
                (self ?? target) !== null &&
                  t('way', { self: words(levelKey(self)), target: words(levelKey(target)) }),
                self !== null && target !== null && self >= target && t('arrived'),
              ]
                .filter((part) => part !== false)
                .join(' · ')}
              {todos.length > 0 && (
                <>
                  {(self ?? target) !== null && ' · '}
                  <WorkFigure
                    words="work"
                    of={todos.filter((todo) => here.has(todo))}
                    beyond={workBeyond(outline, rows, todos)}
                  />
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
      {progress.length > most && (
        <p className="mb-4 text-caption">
          <TextLink href={`${address}?view=chain`}>
            {t('moreProgress', { count: progress.length - most })}
          </TextLink>
        </p>
      )}
    </>
  )
}
