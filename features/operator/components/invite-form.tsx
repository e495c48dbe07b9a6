'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CopyField } from '@/components/ui/copy-field'
import { inviteToSiteAction } from '../actions'

type InviteFormProps = {
  words: Record<'links' | 'taken' | 'copy' | 'copied', string>
  children: ReactNode
}

/** The form that invites; its answer shows the links that nobody mailed only once. */
export function InviteForm({
  words: { links: about, taken: told, copy, copied },
  children,
}: InviteFormProps) {
  return (
    <ActionForm
      action={inviteToSiteAction}
      success={(invited) => {
        if (!invited) return null
        const { said, links, taken } = invited
        const [only, ...more] = links
        return (
          <div className="space-y-3">
            {said && <p className="font-semibold">{said}</p>}
            {taken.length > 0 && (
              <p className="break-words">
                {told} {taken.join(', ')}
              </p>
            )}
            {only && <p>{about}</p>}
            {only && more.length === 0 && (
              <CopyField key={only.link} value={only.link} label={only.label} copy={copy} copied={copied} />
            )}
            {more.length > 0 && (
              <ul className="space-y-2">
                {links.map(({ label, link }) => (
                  <li key={link}>
                    <p className="font-medium">{label}</p>
                    <p className="select-all break-all text-caption">{link}</p>
                  </li>
                ))}
              </ul>
            )}
          </div>
        )
      }}
    >
      {children}
    </ActionForm>
  )
}
