import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { ChevronRight } from './icons'

type DisclosureProps = { summary: ReactNode; open?: boolean; className?: string; children: ReactNode }

/** Text that unfolds on demand, also before JavaScript has loaded. */
export function Disclosure({ summary, open, className, children }: DisclosureProps) {
  return (
    <details open={open} className={cn('group', className)}>
      <summary className="flex min-h-11 list-none items-center gap-1.5 font-medium text-accent">
        <ChevronRight
          aria-hidden
          className="size-4 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
        />
        {summary}
      </summary>
      <div className="pt-1 pb-3 pl-5.5">{children}</div>
    </details>
  )
}
