import type { UrlObject } from 'node:url'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

type TextLinkProps<R extends string> = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: Route<R> | UrlObject
}

/** A link within text. */
export function TextLink<R extends string>({ className, ...rest }: TextLinkProps<R>) {
  return (
    <Link
      {...rest}
      className={cn('text-accent underline decoration-1 underline-offset-4 hover:decoration-2', className)}
    />
  )
}
