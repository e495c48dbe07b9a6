'use client'

import { lazy } from 'react'

const Walk = lazy(() => import('./walk'))

/** The walk, which the other views of an analysis do not load; the page waits for it rather than being empty first. */
export function WalkView() {
  return <Walk />
}
