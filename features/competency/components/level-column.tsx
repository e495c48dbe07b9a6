import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { type Meaning, meaningsOf } from '@/lib/meanings'
import { type Level, levels } from '@/lib/outline-kinds'
import type { Rating } from '../rules/track'

type LevelColumnProps = {
  rating: Rating
  value: Level | null
  onChoose: (level: Level) => void
  /** what its framework says the levels mean, in place of our own words */
  meanings?: readonly Meaning[]
}

/** Where columns stand: a heading and five levels, in rows of one height. */
export const levelGrid =
  'grid auto-cols-auto grid-flow-col grid-cols-[minmax(0,1fr)] grid-rows-[repeat(6,auto)]'

const dot =
  'm-0 size-6.5 shrink-0 cursor-pointer appearance-none rounded-full border-[1.5px] border-control bg-raised checked:border-accent hover:border-accent'

/**
 * One of the picker's columns: five levels, of which one is chosen. Only the first column says what they mean. It stands in
 * a grid of `levelGrid`, so that the rows of two columns are of one height.
 */
export function LevelColumn({ rating, value, onChoose, meanings = [] }: LevelColumnProps) {
  const t = useTranslations('competency.track.column')
  const words = useTranslations('levels')
  const isTarget = rating === 'target'
  return (
    <fieldset className="contents">
      <legend className={cn('w-full font-semibold leading-8', isTarget && 'text-center')}>{t(rating)}</legend>
      {levels.map((level) => (
        <label
          key={level}
          className={cn(
            'flex min-h-12.5 cursor-pointer items-center gap-3 border-line border-t max-[760px]:min-h-14',
            isTarget && 'min-w-11 justify-center',
          )}
        >
          <input
            type="radio"
            name={rating}
            checked={level === value}
            onChange={() => onChoose(level)}
            className={cn(dot, isTarget ? 'checked:border-[3px]' : 'checked:border-8')}
          />
          <span className={cn(isTarget ? 'sr-only' : 'w-17 shrink-0', level === value && 'font-semibold')}>
            {words(`${level}`)}
          </span>
          {!isTarget && (
            <span className="min-w-0 py-1 text-caption text-quiet">
              {meaningsOf(meanings, level).length > 0
                ? meaningsOf(meanings, level).map(({ label, points }, index) => (
                    <span key={`${index.toString()}-${label}`} className="block break-words">
                      <span className="font-medium text-ink">{label}</span> {points.join(' · ')}
                    </span>
                  ))
                : words(`${level}_about`)}
            </span>
          )}
        </label>
      ))}
    </fieldset>
  )
}
