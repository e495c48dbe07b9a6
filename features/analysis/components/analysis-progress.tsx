import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import type { Brief } from '../rules/brief'

/** How far an analysis has come, in one line. */
export function AnalysisProgress({ brief, className }: { brief: Brief; className?: string }) {
  const t = useTranslations('analysis')
  const { levels, todos } = brief
  const parts = [
    t('competencies', { count: levels.competencies }),
    levels.rated > 0 && t('reached', { reached: levels.reached, rated: levels.rated }),
    todos.all > 0 && t('todosDone', { done: todos.done, all: todos.all }),
  ].filter((part) => part !== false)
  return <p className={cn('text-quiet text-caption tabular-nums', className)}>{parts.join(' · ')}</p>
}
