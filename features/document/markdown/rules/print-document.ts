import {
  type HeadingLanguage,
  headingTitle,
  recogniseHeading,
  templateHeadings,
  templateTitle,
} from '@/features/document/format/rules/headings'
import { checklist } from '@/features/document/format/rules/template'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import type { SectionKind } from '@/lib/outline-kinds'
import { isFrontMatter } from './front-matter'
import type { HeadingAnswers } from './place'
import { printNodes } from './print'
import { trimBlankEnd } from './source'

/**
 * `headings`: writes the template's headings in that language; without it they stay as they were written, and those
 * that are not written anywhere yet are in the language of `missing`.
 */
export type FormatOptions = { headings?: HeadingLanguage; missing?: HeadingLanguage }

export type SectionGroup = { sections: DocumentSection[]; part: 'part' | 'gap_part' }

/** The sections as they are printed: those of the KYS, and those of each analysis. */
export function groupsOf({ sections, analyses }: CareerDocument): SectionGroup[] {
  return [
    { sections, part: 'part' },
    ...analyses.map((analysis): SectionGroup => ({ sections: analysis.sections, part: 'gap_part' })),
  ]
}

/** Lines of a printed document, and the section whose heading is the first of them. */
type Printed = { lines: string[]; section?: DocumentSection }

/** `isDraft` leaves the items of the checklist out, which reading would drop anyway. */
type PrintOptions = FormatOptions & { isDraft?: boolean }

/** Writes a document as Markdown, without escaping texts. */
export function printDocument(document: CareerDocument, options: PrintOptions): string {
  return `${printParts(document, options)
    .map(({ lines }) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Writes a draft, with what a reader has to be told of its headings: which of the writer's words stand for a kind. */
export function printDraft(
  document: CareerDocument,
  options: FormatOptions = {},
): { draft: string; headings: HeadingAnswers } {
  const headings = new Map<number, SectionKind>()
  let line = 1
  const parts = printParts(document, { ...options, isDraft: true })
  for (const { lines, section } of parts) {
    const isOwn = section && isOwnHeading(section.heading)
    if (isOwn && section.kind !== 'other' && section.kind !== 'part') headings.set(line, section.kind)
    line += lines.join('\n').split('\n').length + 1
  }
  return { draft: `${parts.map(({ lines }) => lines.join('\n')).join('\n\n')}\n`, headings }
}

const ofTheTemplate = ['strength', 'readme', 'required', 'state', 'state_gap']

/**
 * Whether a document goes its own way: it has more headings in the writer's words than of those that only the template
 * has. Such a one is given neither its title nor its checklist.
 */
function isFreeDocument(document: CareerDocument): boolean {
  const headings = groupsOf(document).flatMap(({ sections, part }) =>
    sections.map((section) => headingOf(section, part, {})),
  )
  const names = headings.map((heading) => (heading === '' ? '' : recogniseHeading(headingTitle(heading))))
  if (names.includes('title') || names.includes('checklist')) return false
  const own = names.filter((name) => name === null).length
  return own > names.filter((name) => ofTheTemplate.includes(name ?? '')).length
}

/** The language of headings in the writer's own words. */
function languageOf(document: CareerDocument): HeadingLanguage {
  const headings = groupsOf(document).flatMap(({ sections }) => sections.map(({ heading }) => heading ?? ''))
  return headings.some((heading) => /\p{sc=Hangul}/u.test(heading)) ? 'ko' : 'en'
}

/** Whether a rule at the head of a document may be taken for the beginning of properties. */
function beginsLikeFront([first]: DocumentSection['nodes']): boolean {
  return first?.text.startsWith('---') ?? false
}

/** Whether a heading is in words that the template does not know. */
function isOwnHeading(heading: string | null): boolean {
  return heading !== null && recogniseHeading(headingTitle(heading)) === null
}

function printParts(document: CareerDocument, given: PrintOptions): Printed[] {
  const [kys, ...analyses] = groupsOf(document) as [SectionGroup, ...SectionGroup[]]
  const isLeading = ({ kind, heading }: DocumentSection) => kind === 'other' && heading === null
  const leading = kys.sections[0] && isLeading(kys.sections[0]) ? kys.sections.slice(0, 1) : []
  const rest = kys.sections.slice(leading.length)
  const top = leading.flatMap(({ nodes }) => nodes)
  const front = isFrontMatter(top[0]) ? top.slice(0, 1) : []
  // A section with the checklist's heading holds text that stood below it; the checklist is printed there.
  const holder = rest.find(
    ({ kind, heading }, index) => index === 0 && kind === 'other' && isChecklist(heading),
  )
  const isFree = isFreeDocument(document) && (front.length > 0 || !beginsLikeFront(top))
  const options = { ...given, missing: isFree ? languageOf(document) : undefined }
  const language = options.headings ?? 'ko'
  const requirements = options.isDraft ? [] : checklist(document, language)
  const parts: Printed[] = [
    { lines: printNodes(front) },
    { lines: isFree ? [] : [templateTitle] },
    { lines: printNodes(top.slice(front.length)) },
    ...(holder || isFree ? [] : [{ lines: [templateHeadings[language].checklist, ...requirements] }]),
    ...printGroup({ ...kys, sections: rest }, options, (section) =>
      section === holder ? [...requirements, ''] : [],
    ),
    ...analyses.flatMap((analysis) => printGroup(analysis, options, () => [])),
  ]
  return parts
    .filter(({ lines }) => lines.length > 0)
    .map(({ lines, section }) => ({ lines: [trimBlankEnd(lines.join('\n'))], section }))
}

function isChecklist(heading: string | null): boolean {
  return heading !== null && recogniseHeading(headingTitle(heading)) === 'checklist'
}

function printGroup(
  { sections, part }: SectionGroup,
  options: FormatOptions,
  above: (section: DocumentSection) => string[],
): Printed[] {
  // Sections written in the app have no part heading, so the template's is printed above the first.
  const isOwn = sections.some(
    ({ kind, heading }) => kind === 'part' || (heading !== null && kind !== 'other'),
  )
  const named = sections.find(({ kind }) => kind !== 'name' && kind !== 'other')
  // Without a part heading, the analysis' Goal would be read as that of the KYS.
  const isUnclear = part === 'gap_part' && named?.kind === 'goal' && named.heading === null
  const first = !isOwn || isUnclear ? named : undefined
  return sections.flatMap((section) => {
    const heading = headingOf(section, part, options)
    const lines = [...(heading === '' ? [] : [heading]), ...above(section), ...printNodes(section.nodes)]
    const printed = { lines, section }
    return section === first
      ? [{ lines: [templateHeadings[options.headings ?? options.missing ?? 'ko'][part]] }, printed]
      : [printed]
  })
}

/** The heading line that is printed; empty for the text above the first heading. */
export function headingOf(
  { kind, heading }: DocumentSection,
  part: SectionGroup['part'],
  { headings, missing = 'ko' }: FormatOptions,
): string {
  const name = kind === 'part' ? part : kind
  if (heading === null) return templateHeadings[headings ?? missing][name]
  const isTemplate = Object.values(templateHeadings).some((each) => each[name] === heading)
  return headings && isTemplate ? templateHeadings[headings][name] : heading
}
