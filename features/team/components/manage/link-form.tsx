'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CopyField } from '@/components/ui/copy-field'
import { inviteToTeamAction } from '../../actions'

type LinkFormProps = {
  words: Record<'made' | 'link' | 'copy' | 'copied' | 'once', string>
  children: ReactNode
}

/** The form that makes a link; its answer shows the link, this once. */
export function LinkForm({ words, children }: LinkFormProps) {
  return (
    <ActionForm
      action={inviteToTeamAction}
      success={(made) =>
        made && (
          <div className="space-y-3">
            <p className="font-semibold">{words.made}</p>
            <CopyField
              key={made.link}
              value={made.link}
              label={words.link}
              copy={words.copy}
              copied={words.copied}
            />
            <p className="text-quiet text-sm">{words.once}</p>
          </div>
        )
      }
    >
      {children}
    </ActionForm>
  )
}
