import type { ReactNode } from 'react'
import type { PageMe } from '@/auth/viewer'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import type { Owner } from '@/features/person/queries'
import type { Changes } from '@/features/review/rules/changes'
import type { Drafts } from '@/features/review/rules/reviews'
import type { PageThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'

/** What every page about somebody's outlines knows: who looks, whose they are, and the part of them that is shown. */
export type PageRows = { me: PageMe; owner: Owner; outline: Outline }

/** @property reviews where there are some on the page, and drafts that a mentor sends with one */
export type TalkedRows = PageRows & {
  sections: Section[]
  changes: Changes
  pageThreads: PageThreads
  reviews?: { drafts: Drafts }
}

/** The outline of a page; another part of the document is another one. */
export function PageOutline({ page, children }: { page: PageRows; children: ReactNode }) {
  const { me, owner, outline } = page
  return (
    <OutlineProvider
      key={outline.excerpt?.part ?? 0}
      owner={owner.id}
      viewer={me.id}
      outline={outline}
      today={today(me.timeZone)}
      timeZone={me.timeZone}
    >
      {children}
    </OutlineProvider>
  )
}
