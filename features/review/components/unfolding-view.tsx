'use client'

import dynamic from 'next/dynamic'

/** Folded fields, which a page without any does not load. */
export const UnfoldingView = dynamic(() => import('./unfolding').then((loaded) => loaded.Unfolding))
