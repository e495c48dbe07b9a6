'use client'

import dynamic from 'next/dynamic'

/** The walk, which the other views of an analysis do not load; the page waits for it rather than being empty first. */
export const WalkView = dynamic(() => import('./walk'))
