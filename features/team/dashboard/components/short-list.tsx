import type { ReactNode } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { cn } from '@/lib/cn'

type ShortListProps = {
  items: ReactNode[]
  limit: number
  more: (count: number) => string
  /** side by side where there is room */
  columns?: boolean
}

/** A list whose end is folded away; the beginning alone is printed. */
export function ShortList({ items, limit, more, columns = false }: ShortListProps) {
  const style = cn(
    '[&>li]:border-line [&>li]:border-b',
    columns && 'gap-x-12 lg:grid lg:grid-cols-2 print:grid print:grid-cols-2',
  )
  const rest = items.slice(limit)
  return (
    <>
      {items.length > 0 && <ul className={style}>{items.slice(0, limit)}</ul>}
      {rest.length > 0 && (
        <Disclosure summary={more(rest.length)} className="print:hidden">
          <ul className={style}>{rest}</ul>
        </Disclosure>
      )}
    </>
  )
}
