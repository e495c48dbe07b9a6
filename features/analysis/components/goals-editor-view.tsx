'use client'

import dynamic from 'next/dynamic'

/** The goals of the KYS, which the page of an analysis does not load. */
export const GoalsEditorView = dynamic(() => import('./goals-editor').then((loaded) => loaded.GoalsEditor))
