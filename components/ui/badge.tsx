import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

const tones = {
  plain: 'bg-sunken text-quiet',
  accent: 'bg-accent-soft text-accent',
  good: 'bg-good-soft text-good',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
}

type BadgeProps = { tone?: keyof typeof tones; className?: string; children: ReactNode }

/** One or two words on the state of the thing beside it. */
export function Badge({ tone = 'plain', className, children }: BadgeProps) {
  return (
    <span
      className={cn(
        'inline-block rounded px-1.5 py-0.5 font-medium text-caption leading-snug',
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  )
}
