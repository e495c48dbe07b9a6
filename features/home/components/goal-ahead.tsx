import 'server-only'
import { useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import { firstWords } from '@/features/outline/model/rules/first-words'
import { AimList } from '@/features/todo/components/aim-list'
import type { StartPage } from '@/features/todo/queries'
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
      <AimList
        personId={me.id}
        aims={ahead.rows.map(({ steps, name, ...row }) => ({
          ...row,
          name: firstWords(name),
          analysisId: current.id,
          words: t('ahead.steps', { count: steps }),
        }))}
      />
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
