'use client'

import { useEffect } from 'react'
import { writeDraft } from './draft'

/** Shows nothing; the text of the import page is stored now, so its draft can go. */
export function ForgetDraft({ owner }: { owner: string }) {
  useEffect(() => writeDraft(owner, ''), [owner])
  return null
}
