import { cn } from '@/lib/cn'
import { PageLink, type PageLinkProps } from './page-link'

/** A link within text. */
export function TextLink<R extends string>({ className, ...rest }: PageLinkProps<R>) {
  return (
    <PageLink
      {...rest}
      className={cn('text-accent underline decoration-1 underline-offset-4 hover:decoration-2', className)}
    />
  )
}
