import { useTranslations } from 'next-intl'

/** The goals of an analysis in a line each; a word in their place while there is none. */
export function GoalWords({ goals }: { goals: readonly string[] }) {
  const t = useTranslations('analysis')
  if (goals.length === 0) return t('untitled')
  return goals.map((goal, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two goals may have the same words
    <span key={index} className="block whitespace-pre-wrap">
      {goal}
    </span>
  ))
}
