'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { useErrorText } from '@/components/form/use-error-text'
import { type LinkWords, MadeLink } from '@/components/ui/made-link'
import { inviteAction } from '../actions'

type LinkFormProps = {
  words: LinkWords & Record<'form' | 'none' | 'sent' | 'failed', string>
  children: ReactNode
}

/** The form that makes a link; its answer shows the link only once. */
export function LinkForm({ words, children }: LinkFormProps) {
  const errorText = useErrorText()
  return (
    <ActionForm
      action={inviteAction}
      label={words.form}
      success={(made) =>
        made && (
          <MadeLink
            link={made.link}
            made={
              typeof made.mail === 'string'
                ? words[made.mail]
                : errorText(made.mail.code, 'unexpected', made.mail.until)
            }
            words={words}
          />
        )
      }
    >
      {children}
    </ActionForm>
  )
}
