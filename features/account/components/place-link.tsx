'use client'

import type { ReactNode } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { usePlace } from './use-place'

type PlaceLinkProps = { to: '/sign-in' | '/sign-up'; callbackUrl: string; children: ReactNode }

/** From one way in to the other, which leads to the same place afterwards. */
export function PlaceLink({ to, callbackUrl, children }: PlaceLinkProps) {
  const place = usePlace(callbackUrl)
  const query = place === '/' ? undefined : { callbackUrl: place }
  return <TextLink href={{ pathname: to, query }}>{children}</TextLink>
}
