import { useTranslations } from 'next-intl'
import { LinkButton } from '@/components/ui/link-button'
import { levelProgress } from '@/features/competency/rules/progress'
import type { Outline } from '@/features/outline/model/rules/outline'
import { CompetencyProgress } from '@/features/todo/components/competency-progress'
import { WorkFigure } from '@/features/todo/components/work-figure'
import type { StartPage } from '@/features/todo/queries'
import { workBeyond } from '@/features/todo/rules/part'
import { analysisGoals } from '@/features/todo/rules/todos'

/** The analysis one is working on: its goal, figures, picture and the way to it. @param rows those that the page holds */
export function CurrentAnalysis({ page, rows }: { page: StartPage; rows: Outline }) {
  const t = useTranslations('start')
  const { me, analyses, outline } = page
  const current = analyses.find((analysis) => analysis.current) ?? analyses[0]
  if (!current) return null
  const mine = { ...outline, sections: outline.sections.filter((row) => row.analysisId === current.id) }
  const [{ goal } = { goal: '' }] = analysisGoals([current], outline)
  const levels = levelProgress(mine)
  const address = `/people/${me.id}/gap/${current.id}` as const
  return (
    <aside aria-labelledby="current">
      <h2 id="current" className="text-quiet">
        {t('current')}
      </h2>
      <p className="mt-1 whitespace-pre-wrap font-semibold">{goal || t('noGoal')}</p>
      <dl className="my-3 grid grid-cols-[1fr_auto] gap-x-4 tabular-nums">
        <dt className="text-quiet">{t('todosDone')}</dt>
        <dd>
          <WorkFigure words="figure" of={current.id} beyond={workBeyond(mine, rows)} />
        </dd>
        <dt className="text-quiet">{t('reached')}</dt>
        <dd>{t('of', { part: levels.reached, all: levels.rated })}</dd>
      </dl>
      <CompetencyProgress outline={mine} rows={rows} address={address} />
      <LinkButton href={`${address}?view=chain`} className="mt-3">
        {t('toGap')}
      </LinkButton>
    </aside>
  )
}
