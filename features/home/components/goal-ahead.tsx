import 'server-only'
import { useTranslations } from 'next-intl'
import { PageLink } from '@/components/ui/page-link'
import { TextLink } from '@/components/ui/text-link'
import { LevelAxis } from '@/features/competency/components/level-axis'
import { Track } from '@/features/competency/components/track'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { StartPage } from '@/features/todo/queries'
import { aimAddress } from '@/features/todo/rules/aims'
import { analysisGoals } from '@/features/todo/rules/todos'
import { type Ahead, aheadOf } from '../rules/ahead'

const most = 5

/** What is left to the goal of the current analysis: its competencies with most steps left, and the way to the others. */
export function GoalAhead({ page: { me, analyses, outline } }: { page: StartPage }) {
  const t = useTranslations('start')
  const current = analyses.find((analysis) => analysis.current) ?? analyses[0]
  if (!current) return null
  const [{ goal } = { goal: '' }] = analysisGoals([current], outline)
  const ahead = aheadOf(outline, current.id, most)
  const address = `/people/${me.id}/gap/${current.id}` as const
  return (
    <section aria-labelledby="ahead">
      <header className="mb-1.5 flex items-baseline justify-between gap-3">
        <h2 id="ahead" className="font-semibold text-reading">
          {t('ahead.title')}
        </h2>
        {ahead.steps > 0 && (
          <small className="text-caption text-quiet tabular-nums">
            {t('ahead.steps', { count: ahead.steps })}
          </small>
        )}
      </header>
      <p className="whitespace-pre-wrap">{goal || t('noGoal')}</p>
      {ahead.rows.length > 0 && (
        <>
          <div className="mt-1.5 flex justify-end pe-14.5 max-sm:hidden">
            <div className="w-49">
              <LevelAxis />
            </div>
          </div>
          <ul className="max-sm:mt-1.5 [&>li]:grid [&>li]:min-h-8.5 [&>li]:grid-cols-[minmax(0,1fr)_12.25rem_2.75rem] max-sm:[&>li]:grid-cols-[minmax(0,1fr)_8rem_2.75rem] [&>li]:items-center [&>li]:gap-x-3.5 pointer-coarse:[&>li]:min-h-11">
            {ahead.rows.map(({ id, name, self, target, steps }) => (
              <li key={id}>
                <PageLink
                  href={aimAddress(me.id, { id, name, analysisId: current.id })}
                  className="line-clamp-2 leading-5 underline-offset-4 hover:underline"
                >
                  {firstWords(name)}
                </PageLink>
                <Track name={firstWords(name)} self={self} target={target} slim />
                <small className="whitespace-nowrap text-end text-caption text-quiet tabular-nums">
                  {t('ahead.steps', { count: steps })}
                </small>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-1 text-caption text-quiet">
        <Rest ahead={ahead} />{' '}
        <TextLink href={`${address}?view=chain`}>
          {t(ahead.rows.length > 0 ? 'ahead.all' : 'ahead.toGap')}
        </TextLink>
      </p>
    </section>
  )
}

/** The other competencies in words; where none is rated yet, what will stand here. */
function Rest({ ahead: { rows, more, isOneEach, reached, all } }: { ahead: Ahead }) {
  const t = useTranslations('start.ahead')
  if (all === 0) return t('noCompetencies')
  if (rows.length === 0) return t(reached > 0 ? 'allReached' : 'unrated')
  const parts = [
    ...(more > 0 ? [t(isOneEach ? 'oneLeft' : 'more', { count: more })] : []),
    ...(reached > 0 ? [t('reached', { count: reached })] : []),
  ]
  return parts.length > 0 ? `${parts.join(', ')} · ` : null
}
