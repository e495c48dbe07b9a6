import {
  type HeadingLanguage,
  headingDepth,
  headingTitle,
  recogniseHeading,
} from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import { isFrontMatter } from './front-matter'
import { withMeanings } from './marks/meanings'
import { markLanguage, markWords } from './marks/words'
import { withMarks } from './marks/write'
import { normaliseNodes } from './normalise'
import { isSameOutline } from './outline'
import {
  type FormatOptions,
  groupsOf,
  headingOf,
  printDocument,
  printDraft,
  type SectionGroup,
} from './print-document'
import { readDocument } from './read-document'
import { tidySource } from './source'

/** `marks` writes levels, links and due days behind the items, and what levels mean below them. */
export type WriteOptions = FormatOptions & { marks?: boolean }

/** Writes a document as `formatDocument` does, here or in another thread. */
export type WriteDocument = (document: CareerDocument, options?: WriteOptions) => string | Promise<string>

/**
 * Writes a document as Markdown with the template's title, checklist and headings. Several analyses are written one
 * after another, each with its own headings. Text that was read from Markdown is written word for word; text typed in the app
 * gets a backslash where it would be read as something else.
 *
 * @returns Markdown that ends with a line feed; reading and writing it again gives the same.
 */
export function formatDocument(
  given: CareerDocument,
  { marks = false, ...options }: WriteOptions = {},
): string {
  const document = marks ? marked(given, languageOf(given, options)) : given
  const { draft, headings } = printDraft(document)
  const isSafe =
    tidySource(draft) === draft && isSameOutline(readDocument(draft, new Map(), headings).document, document)
  return printDocument(isSafe ? document : normaliseDocument(document), options)
}

/** The words of the document with what hangs on them. */
function marked(document: CareerDocument, language: HeadingLanguage): CareerDocument {
  return withMeanings(withMarks(document, language), markWords[language])
}

/** The language in which the written headings will be read. */
function languageOf(document: CareerDocument, options: FormatOptions): HeadingLanguage {
  const { draft, headings } = printDraft(document, options)
  return markLanguage(readDocument(draft, new Map(), headings).document)
}

function normaliseDocument(document: CareerDocument): CareerDocument {
  const deepest = partDepthOf(document)
  const normalised = (section: DocumentSection, part: SectionGroup['part']): DocumentSection => {
    const heading = headingOf(section, part, {})
    const holdsOthers = section.kind === 'part' || heading === ''
    const depth = holdsOthers ? 6 : Math.max(headingDepth(heading), deepest)
    const isTop = section === document.sections[0] && section.kind === 'other' && heading === ''
    const front = isTop && isFrontMatter(section.nodes[0]) ? section.nodes.slice(0, 1) : []
    const nodes = normaliseNodes(section.nodes.slice(front.length), { kind: section.kind, depth })
    return { ...section, nodes: [...front, ...nodes] }
  }
  const inAnalysis = (section: DocumentSection) => normalised(section, 'gap_part')
  return {
    ...document,
    sections: document.sections.map((section) => normalised(section, 'part')),
    analyses: document.analyses.map((each) => ({ ...each, sections: each.sections.map(inAnalysis) })),
  }
}

/** The depth down to which a heading of the writer's own may begin a section: below a title, the parts'. */
function partDepthOf(document: CareerDocument): number {
  const headings = groupsOf(document).flatMap(({ sections }) =>
    sections.flatMap(({ heading }) => heading ?? []),
  )
  const own = headings.filter((heading) => recogniseHeading(headingTitle(heading)) === null)
  const isTitled = own.some((heading) => headingDepth(heading) === 1)
  const deeper = own.map(headingDepth).filter((depth) => depth > 1)
  return isTitled ? Math.min(6, ...deeper) : 0
}
