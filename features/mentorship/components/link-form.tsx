'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { useErrorText } from '@/components/form/use-error-text'
import { CopyField } from '@/components/ui/copy-field'
import { inviteAction } from '../actions'

type LinkFormProps = {
  words: { form: string; once: string; link: string; copy: string; copied: string } & Record<
    'none' | 'sent' | 'failed',
    string
  >
  children: ReactNode
}

/** The form that makes a link; its answer shows the link, this once. */
export function LinkForm({ words, children }: LinkFormProps) {
  const errorText = useErrorText()
  return (
    <ActionForm
      action={inviteAction}
      label={words.form}
      success={(made) =>
        made && (
          <div className="space-y-3">
            <p className="font-semibold">
              {typeof made.mail === 'string'
                ? words[made.mail]
                : errorText(made.mail.code, 'unexpected', made.mail.until)}
            </p>
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
