import type { Route } from 'next'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

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
            <Link
              href={tab.href}
              aria-current={tab.current ? 'page' : undefined}
              className="-mb-px inline-flex min-h-11 items-center border-transparent border-b-2 px-3 text-quiet hover:text-ink aria-[current=page]:border-accent aria-[current=page]:font-semibold aria-[current=page]:text-ink"
            >
              {tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
