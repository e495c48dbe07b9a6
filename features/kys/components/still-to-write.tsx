'use client'

import { Fragment, useState } from 'react'
import { TextLink } from '@/components/ui/text-link'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { type KysKind, unwrittenIn } from '../rules/advice'

type StillToWriteProps = {
  /** the words before the list */
  lead: string
  /** the sections of the KYS, each with its heading's id */
  own: readonly { kind: KysKind; id: string; label: string }[]
  /** what the analysis lacks, with the way there */
  others: readonly { label: string; href: `/people/${string}/gap` | `/people/${string}/gap/${string}` }[]
  /** whether the viewer is the one to write it */
  editable: boolean
}

/**
 * What is still to be written, in one quiet line. When all of it is done, the line stays empty until the page is opened
 * again, so that nothing moves under who writes.
 */
export function StillToWrite({ lead, own, others, editable }: StillToWriteProps) {
  const outline = useOutline((whole) => whole)
  const open = unwrittenIn(outline, own)
  const [isThere] = useState(open.length + others.length > 0)
  if (!isThere) return null
  const links = [
    ...open.map(({ id, label }) => ({
      label,
      link: (
        <a
          href={`#${id}`}
          className="text-accent underline decoration-1 underline-offset-4 hover:decoration-2"
        >
          {label}
        </a>
      ),
    })),
    ...others.map(({ label, href }) => ({ label, link: <TextLink href={href}>{label}</TextLink> })),
  ]
  return (
    <p className="-mt-5 mb-6 min-h-6 text-quiet print:hidden">
      {links.length > 0 && `${lead} `}
      {links.map(({ label, link }, index) => (
        <Fragment key={label}>
          {index > 0 && ', '}
          {editable ? link : label}
        </Fragment>
      ))}
    </p>
  )
}
