import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** A part of the page that stands apart from the text around it. */
export function Panel({ className, ...rest }: ComponentProps<'section'>) {
  return <section {...rest} className={cn('rounded-lg border border-line bg-raised p-5', className)} />
}
