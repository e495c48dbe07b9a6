'use client'

import { useEffect } from 'react'

/**
 * Shows nothing. Lets the faces of the font for rare letters come once the page is there: they are nine tenths of its
 * 25 kB of style sheet, for which the first paint would wait.
 */
export function RareLetters() {
  useEffect(() => {
    // Without them such letters are in a font of the system.
    import('./fonts/rare-faces').catch(() => {})
  }, [])
  return null
}
