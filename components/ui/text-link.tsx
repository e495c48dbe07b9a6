import { cn } from '@/lib/cn'
import { PageLink, type PageLinkProps } from './page-link'

type TextLinkProps<R extends string> = PageLinkProps<R> & {
  /** not part of a sentence: a finger gets more room for it */
  alone?: boolean
}

/** A link within text. */
export function TextLink<R extends string>({ className, alone, ...rest }: TextLinkProps<R>) {
  return (
    <PageLink
      {...rest}
      className={cn(
        'text-accent underline decoration-1 underline-offset-4 hover:decoration-2',
        alone && 'alone',
        className,
      )}
    />
  )
}
