import { type ReactNode, useId } from 'react'
import { cn } from '@/lib/cn'

type PageSectionProps = {
  title: string
  about?: ReactNode
  /** width of what stands below, as a class */
  className?: string
  children: ReactNode
}

/** One part of a page, under its own heading. */
export function PageSection({ title, about, className, children }: PageSectionProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line border-t pt-6">
      <h2 id={id} className="font-semibold text-reading">
        {title}
      </h2>
      {about && <p className="mt-1 text-quiet">{about}</p>}
      <div className={cn('mt-4', className)}>{children}</div>
    </section>
  )
}
