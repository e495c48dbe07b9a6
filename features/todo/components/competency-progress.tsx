import 'server-only'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { Track } from '@/features/competency/components/track'
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
  const progress = progressOf(outline)
  const here = new Set(rows.nodes.map((node) => node.id))
  if (progress.length === 0) return null
  return (
    <>
      <ul aria-label={t('progress')} className="my-4 border-line border-t">
        {progress.slice(0, most).map(({ id, text, self, target, todos }) => (
          <li key={id} className="border-line border-b py-2">
            <p>{text.split('\n')[0]}</p>
            {(self ?? target) !== null && <Track name={text} self={self} target={target} />}
            {todos.length > 0 && (
              <p className="text-quiet text-caption tabular-nums">
                <WorkFigure
                  words="work"
                  of={todos.filter((todo) => here.has(todo))}
                  beyond={workBeyond(outline, rows, todos)}
                />
              </p>
            )}
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
