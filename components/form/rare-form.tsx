'use client'

import dynamic from 'next/dynamic'

/** A form that few visits of a page show; the others do not load it. */
export const RareForm = dynamic(() => import('./action-form').then((loaded) => loaded.ActionForm<undefined>))

/** Its button. */
export const RareSubmit = dynamic(() => import('./submit-button').then((loaded) => loaded.SubmitButton))

/** Its field for words. */
export const RareTextArea = dynamic(() => import('./text-area').then((loaded) => loaded.TextArea))
