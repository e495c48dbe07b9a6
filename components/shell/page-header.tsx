import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

type PageHeaderProps = {
  title: ReactNode
  /** a few quiet words beside the title, or below it where they find no room */
  lead?: ReactNode
  /** buttons and links that concern the whole page */
  actions?: ReactNode
  /** the title bar of a phone says the same words already */
  inBar?: boolean
}

/** The page's only first-level heading, with what can be done to the whole page. */
export function PageHeader({ title, lead, actions, inBar = false }: PageHeaderProps) {
  return (
    <div className="head mb-6 flex min-h-10 flex-wrap phone:min-h-0 items-start justify-between gap-x-6 gap-y-2">
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-4">
        <h1 className={cn('font-semibold text-title', inBar && 'phone:sr-only')}>{title}</h1>
        {lead && <div className="text-quiet">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </div>
  )
}
