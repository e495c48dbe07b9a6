'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import type { ComponentProps, MouseEvent } from 'react'

/** An address in its parts; without a path it is on the page that is shown. */
type Parts = { pathname?: string; query?: Record<string, string>; hash?: string }

export type PageLinkProps<R extends string> = Omit<ComponentProps<'a'>, 'href'> & { href: Route<R> | Parts }

/**
 * A link to a page of this site. Next.js's own asks for the pages of all links in sight, and again after every save; each
 * is drawn for the viewer alone, so that cost the server some ten answers per page. This one asks only when somebody is
 * about to follow it: by pointer, touch or keyboard. It does not carry what theirs does besides, 3 kB of every page.
 */
export function PageLink<R extends string>({ href, onClick, ...rest }: PageLinkProps<R>) {
  const router = useRouter()
  const address = (typeof href === 'string' ? href : written(href)) as Route
  const want = () => router.prefetch(address)

  function follow(event: MouseEvent<HTMLAnchorElement>) {
    onClick?.(event)
    // Another tab or window is the browser's.
    const isPlain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    if (event.defaultPrevented || !isPlain || (rest.target && rest.target !== '_self')) return
    event.preventDefault()
    router.push(address)
  }

  return (
    <a {...rest} href={address} onClick={follow} onMouseEnter={want} onFocus={want} onTouchStart={want} />
  )
}

function written({ pathname = '', query, hash }: Parts): string {
  return `${pathname}${query ? `?${new URLSearchParams(query)}` : ''}${hash ? `#${hash}` : ''}`
}
