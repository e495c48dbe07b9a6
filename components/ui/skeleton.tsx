import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { VisuallyHidden } from './visually-hidden'

const widths = ['w-11/12', 'w-3/4', 'w-5/6', 'w-2/3']

/** Stands in the place of lines that are still coming, at their height. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations('ui')
  return (
    <div role="status" className={cn('space-y-3 py-1', className)}>
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => widths[line % widths.length]).map((width, line) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike and never move
          key={line}
          className={cn('h-4 animate-pulse rounded bg-line', width)}
        />
      ))}
    </div>
  )
}
