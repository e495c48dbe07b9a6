'use client'

import dynamic from 'next/dynamic'

/** The bar of changes, which a page without any does not load. */
export const ChangeBarView = dynamic(() => import('./change-bar').then((loaded) => loaded.ChangeBar))
