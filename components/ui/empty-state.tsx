import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type EmptyStateProps = {
  title: ReactNode
  /** what to do next: buttons or links */
  actions?: ReactNode
  className?: string
  /** the advice or the example that stands where the text will go */
  children?: ReactNode
}

/** A place where nothing is yet: says what will stand here, and how to begin. */
export function EmptyState({ title, actions, className, children }: EmptyStateProps) {
  return (
    <div className={cn('rounded-lg border border-line border-dashed px-5 py-6', className)}>
      <p className="font-semibold">{title}</p>
      {children && <div className="mt-2 text-quiet">{children}</div>}
      {actions && <div className="mt-4 flex flex-wrap gap-3">{actions}</div>}
    </div>
  )
}
