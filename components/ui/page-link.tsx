'use client'

import type { UrlObject } from 'node:url'
import type { Route } from 'next'
import Link from 'next/link'
import { type ComponentProps, useState } from 'react'

export type PageLinkProps<R extends string> = Omit<ComponentProps<typeof Link>, 'href' | 'prefetch'> & {
  href: Route<R> | UrlObject
}

/**
 * A link to a page of this site. Next.js asks for the pages of all links in sight, and again after every save; each is
 * drawn for the viewer alone, so that cost the server some ten answers per page. This one asks only when somebody is
 * about to follow it: by pointer, touch or keyboard.
 */
export function PageLink<R extends string>(props: PageLinkProps<R>) {
  const [isWanted, setWanted] = useState(false)
  const want = () => setWanted(true)
  return (
    <Link
      {...props}
      // `null` is what Next.js does without the attribute.
      prefetch={isWanted ? null : false}
      onMouseEnter={want}
      onFocus={want}
      onTouchStart={want}
    />
  )
}
