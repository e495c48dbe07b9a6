'use client'

import { useEffect } from 'react'
import { writeDraft } from '@/lib/kept-words'

/** Shows nothing; the text of the import page is stored now, so its draft can go. */
export function ForgetDraft({ owner }: { owner: string }) {
  useEffect(() => writeDraft('import', [owner], null), [owner])
  return null
}
