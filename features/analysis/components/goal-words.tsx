import { useTranslations } from 'next-intl'
import { shownGoals } from '../rules/goals'

/** Names an analysis by its goals; never empty. Of many or long goals: the first, and how many more. */
export function GoalWords({ goals }: { goals: readonly string[] }) {
  const t = useTranslations('analysis')
  if (goals.length === 0) return t('untitled')
  const shown = shownGoals(goals)
  return (
    <>
      {shown.map((goal, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two goals may have the same words
        <span key={index} className="block whitespace-pre-wrap">
          {goal}
        </span>
      ))}
      {goals.length > shown.length && (
        <span className="block font-normal text-quiet text-caption">
          {t('moreGoals', { count: goals.length - shown.length })}
        </span>
      )}
    </>
  )
}
