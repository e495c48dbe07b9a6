import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type PageHeaderProps = {
  title: ReactNode
  /** one quiet line below the title */
  lead?: ReactNode
  /** buttons and links that concern the whole page */
  actions?: ReactNode
  className?: string
}

/** The page's only first-level heading, with what can be done to the whole page. */
export function PageHeader({ title, lead, actions, className }: PageHeaderProps) {
  return (
    <div className={cn('mb-8 flex flex-col items-start gap-x-6 gap-y-3 sm:flex-row', className)}>
      <div className="min-w-0 flex-1">
        <h1 className="font-semibold text-title">{title}</h1>
        {lead && <div className="mt-1 text-quiet">{lead}</div>}
      </div>
      {actions && <div className="flex shrink-0 flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
