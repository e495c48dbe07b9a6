'use client'

import dynamic from 'next/dynamic'

/** The title of the chain, which the other views of an analysis do not load. */
export const ChainTitleView = dynamic(() => import('./chain-title').then((loaded) => loaded.ChainTitle))
