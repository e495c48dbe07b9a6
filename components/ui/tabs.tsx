import type { Route } from 'next'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { PageLink } from './page-link'

/** One view of the page. */
export type Tab<R extends string> = { href: Route<R>; label: ReactNode; current: boolean }

/** Views of the same thing, each with an address of its own. */
export function Tabs<R extends string>({
  label,
  tabs,
  className,
}: {
  label: string
  tabs: readonly Tab<R>[]
  className?: string
}) {
  return (
    <nav aria-label={label} className={cn('print:hidden', className)}>
      <ul className="flex flex-wrap gap-x-1 border-line border-b">
        {tabs.map((tab) => (
          <li key={String(tab.href)}>
            <PageLink
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-2 px-3 text-quiet hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
