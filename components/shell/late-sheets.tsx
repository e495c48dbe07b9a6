'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'

/** Shows nothing. Has the first paint wait for all utilities, where the page shows at first more than app/at-first.css. */
export const WholeSheet = dynamic(() => import('./whole').catch(() => Nothing))

const FrequentFaces = dynamic(() => import('./fonts/frequent-faces').catch(() => Nothing))

/** A page whose sheet could not be fetched is plain, but works. */
function Nothing() {
  return null
}

/**
 * Shows nothing. Lets the style sheets come for which the page has not waited, once it is there.
 *
 * @param returning whether this browser was here before: it keeps the frequent letters, and has them in the first paint
 */
export function LateSheets({ returning }: { returning: boolean }) {
  useEffect(() => {
    // Without them letters are in a font of the system, and what is opened is plain.
    import('./whole').catch(() => {})
    import('./fonts/frequent-faces').catch(() => {})
    import('./fonts/rare-faces').catch(() => {})
  }, [])
  return returning && <FrequentFaces />
}
