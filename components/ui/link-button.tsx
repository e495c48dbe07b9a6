import type { UrlObject } from 'node:url'
import type { Route } from 'next'
import Link from 'next/link'
import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

type LinkButtonProps<R extends string> = Omit<ComponentProps<typeof Link>, 'href'> & {
  href: Route<R> | UrlObject
  variant?: ButtonVariant
  size?: ButtonSize
}

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function LinkButton<R extends string>(props: LinkButtonProps<R>) {
  const { variant = 'secondary', size, className, ...rest } = props
  return <Link {...rest} className={buttonStyle(variant, size, className)} />
}
