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

/** What can be read off what a document says and how it is divided, without what hangs on its items. */
export type OutlineText = Pick<Outline, 'sections' | 'nodes'>

/** What the rows of a part of a document can't tell by themselves. Parts hold whole branches wherever these fit into one. */
export type Excerpt = {
  /** from 1 on */
  part: number
  parts: number
  /** items that stand above those of the part; their words are shortened, and nothing about them can be changed here */
  path: string[]
  /** items of which something stands below that is not here: they stay where they are */
  open: string[]
  /** items whose last ones below are not here: what comes behind such an item would leave the part */
  ends: string[]
  /** siblings that are not here, nearest to those that are */
  fences: Fence[]
  /** first words of competencies that are not here, by their ids, as far as items of the part belong to them */
  names: Record<string, string>
  /** sections of the page of which nothing is here */
  absent: string[]
}
export type Fence = {
  id: string
  sectionId: string
  parentId: string | null
  position: string
  side: 'before' | 'behind'
}
