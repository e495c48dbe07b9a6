import type { boxes, forms, SectionKind } from '@/lib/outline-kinds'
import type { Facets } from './facets'

export type Section = {
  id: string
  analysisId: string | null
  kind: SectionKind
  heading: string | null
  position: string
}

export type Node = {
  id: string
  sectionId: string
  parentId: string | null
  position: string
  form: (typeof forms)[number]
  box: (typeof boxes)[number]
  start: number | null
  text: string
  isGoal: boolean
  version: number
}

/** The rows of one page, as they travel from the database to the browser: sections, items and what hangs on these. */
export type Outline = Facets & {
  revision: number
  sections: Section[]
  nodes: Node[]
  /** only where the page holds a part of a document that is too long for one */
  excerpt?: Excerpt
}

/** The texts and sections of an outline, without what hangs on items; enough for many rules. */
export type OutlineText = Pick<Outline, 'sections' | 'nodes'>

/** What a part has to know of the rest. A branch is divided only if it does not fit into one part. */
export type Excerpt = {
  /** from 1 on */
  part: number
  parts: number
  /** parents shown above the part's items; their words are shortened, and they cannot be changed here */
  path: string[]
  /** items with children that are not here, so they cannot be moved or deleted */
  open: string[]
  /** items whose last descendants are not here: an item behind them would be in another part */
  ends: string[]
  /** the nearest siblings that are not here, before and after those that are */
  fences: Fence[]
  /** first words of competencies that are not here but that items here are linked to, by id */
  names: Record<string, string>
  /** sections of the page without any item here */
  absent: string[]
}
export type Fence = {
  id: string
  sectionId: string
  parentId: string | null
  position: string
  side: 'before' | 'behind'
}
