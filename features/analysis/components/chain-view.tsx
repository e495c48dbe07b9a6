'use client'

import dynamic from 'next/dynamic'

/** The chain, which the other views of an analysis do not load; the page waits for it rather than being empty first. */
export const ChainView = dynamic(() => import('./chain'))
