'use client'

import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { usePlace } from './use-place'

type PlaceLinkProps = { to: '/sign-in' | '/sign-up'; callbackUrl: string; children: ReactNode }

/** A link between the ways to sign in and to sign up, which keeps where to go afterwards. */
export function PlaceLink({ to, callbackUrl, children }: PlaceLinkProps) {
  const place = usePlace(callbackUrl)
  const query = place === '/' ? undefined : { callbackUrl: place }
  return (
    <TextLink alone href={{ pathname: to, query }}>
      {children}
    </TextLink>
  )
}
