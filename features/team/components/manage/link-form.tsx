'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { type LinkWords, MadeLink } from '@/components/ui/made-link'
import { inviteToTeamAction } from '../../actions'

type LinkFormProps = {
  words: LinkWords & { made: string }
  children: ReactNode
}

/** The form that makes a link; its answer shows the link only once. */
export function LinkForm({ words, children }: LinkFormProps) {
  return (
    <ActionForm
      action={inviteToTeamAction}
      success={(made) => made && <MadeLink link={made.link} made={words.made} words={words} />}
    >
      {children}
    </ActionForm>
  )
}
