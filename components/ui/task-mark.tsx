import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { Square, SquareCheck } from './icons'

/** Says whether something to do is done, where nobody may tick it. */
export function TaskMark({ done, className }: { done: boolean; className?: string }) {
  const t = useTranslations('ui')
  const Mark = done ? SquareCheck : Square
  return (
    <Mark
      role="img"
      aria-label={t(done ? 'taskDone' : 'taskOpen')}
      className={cn('size-5 shrink-0', done ? 'text-accent' : 'text-quiet', className)}
    />
  )
}
