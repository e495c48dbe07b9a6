import type { ReactNode } from 'react'
import type { PageMe } from '@/auth/viewer'
import type { MentorLevel } from '@/features/competency/rules/mentor-levels'
import { GivenTexts } from '@/features/outline/editor/components/rendered-text'
import { markedTexts } from '@/features/outline/editor/rules/marked-texts'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { pack } from '@/features/outline/model/rules/packed'
import type { Drawn } from '@/features/outline/sync/components/drawn'
import { OutlineProvider } from '@/features/outline/sync/components/outline-provider'
import type { Owner } from '@/features/person/queries'
import type { Changes } from '@/features/review/rules/changes'
import type { Drafts } from '@/features/review/rules/reviews'
import type { Suggestion } from '@/features/suggestion/rules/suggestion'
import type { PageThreads } from '@/features/thread/rules'
import { today } from '@/lib/dates'

/** What every page of outlines has: the viewer, the owner, and the rows of the part that is shown. */
export type PageRows = { me: PageMe; owner: Owner; outline: Outline }

/**
 * A page on which others speak about the items.
 * @property reviews where there are some on the page, and drafts that a mentor sends with one
 * @property suggestions of an analysis alone, as are the mentors' levels
 */
export type TalkedRows = PageRows & {
  sections: Section[]
  changes: Changes
  pageThreads: PageThreads
  reviews?: { drafts: Drafts }
  suggestions?: Suggestion[]
  mentorLevels?: MentorLevel[]
}

type PageOutlineProps = {
  page: PageRows
  analysisId: string | null
  /** what the server draws of the outline beside its rows */
  drawn: Drawn
  children: ReactNode
}

/** The outline of a page; another part of the document is another one. */
export function PageOutline({ page, analysisId, drawn, children }: PageOutlineProps) {
  const { me, owner, outline } = page
  return (
    <OutlineProvider
      key={outline.excerpt?.part ?? 0}
      page={{ owner, viewer: me, analysisId }}
      outline={pack(outline)}
      today={today(me.timeZone)}
      drawn={drawn}
    >
      <GivenTexts value={markedTexts(outline)}>{children}</GivenTexts>
    </OutlineProvider>
  )
}
