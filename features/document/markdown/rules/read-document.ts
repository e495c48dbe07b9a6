import type { DropReason } from '@/features/document/format/rules/template'
import type { CareerDocument, DocumentSection } from '@/features/document/format/schema'
import { rawNode, readBlocks } from './blocks'
import { dropTemplate } from './drop-template'
import { frontMatterLines } from './front-matter'
import { groupByHeadings } from './heading-groups'
import { toNodes } from './nodes'
import { type HeadingAnswers, type PlacedSection, placeSections, type SectionGuess } from './place'
import { dropTicks, type Proposal, proposeFor } from './propose'
import { destinationIn, isDestination, type Sent, sendLines } from './send-lines'
import { trimBlankEnd } from './source'
import type { Block, Cell, SourceNode } from './source-blocks'
import { type TakenTables, takeTables } from './take-tables'

/** Where a line of the source went: a section and the node in it (no path: its heading), or out. */
export type ParsedLine = {
  line: number
  text: string
  /** Index among the sections of the KYS, or of the analysis if that is set; null: left out. */
  section: number | null
  analysis: number | null
  path: number[] | null
  reason?: DropReason
  /** set where a row of a table became items, of which each has a line here; `text` is then the item's */
  cell?: Cell
}

export type ParsedDocument = {
  document: CareerDocument
  /** Guesses that change nothing until someone accepts them. */
  proposals: Proposal[]
  /** Guesses which part a heading stands for. */
  sections: SectionGuess[]
  /** The template's own lines, which are no content. */
  dropped: { line: number; text: string; reason: DropReason }[]
  /** Every line of the source that isn't blank, in order. */
  lines: ParsedLine[]
}

/**
 * Reads normalised Markdown of any size, as it stands.
 *
 * @param sent lines that a person sends elsewhere
 * @param headings what a person says of headings
 * @param tables those whose rows become items
 */
export function readDocument(
  source: string,
  sent: Sent = new Map(),
  headings: HeadingAnswers = new Map(),
  tables: TakenTables = new Map(),
): ParsedDocument {
  const placed = joinLeading(placeSections(readWhole(source), headings))
  const opened = takeTables(placed, tables)
  const sections = sendLines(opened.sections, new Map([...sentByHeading(placed, headings), ...sent]))
  return { ...assemble(sections, source.split('\n'), sent, opened.gone), sections: askedIn(placed) }
}

/** The parts for which the headings of normalised Markdown may stand, before anything is said of them. */
export function guessParts(source: string): SectionGuess[] {
  return askedIn(placeSections(readWhole(source)))
}

function askedIn(sections: PlacedSection[]): SectionGuess[] {
  return sections.flatMap(({ asked = [] }) => asked).filter(({ kind }) => isDestination(kind))
}

/** The lines of a part that is there twice go to the first, once a person has said that they belong there. */
function sentByHeading(sections: PlacedSection[], headings: HeadingAnswers): Sent {
  return new Map(
    sections.flatMap(({ kind, heading, meant, analysis }) => {
      const line = heading?.lines[0]?.line ?? 0
      const answer = kind === 'other' && meant !== null ? headings.get(line) : undefined
      return answer !== undefined && isDestination(answer)
        ? [[line, destinationIn(analysis, answer)] as const]
        : []
    }),
  )
}

/** Properties of a note tool are read only at the head of a document. */
function readWhole(source: string): Block[] {
  const count = frontMatterLines(source)
  if (count === 0) return readBlocks(source)
  const lines = source.split('\n')
  // Only lines without words and the last line are trimmed, as a document never ends with white space.
  const front = lines.slice(0, count).map((text, index) => ({
    line: index + 1,
    text: text.trim() === '' || index === count - 1 ? trimBlankEnd(text) : text,
  }))
  return [{ node: rawNode(front) }, ...readBlocks(lines.slice(count).join('\n'), count + 1)]
}

type SectionAt = { section: number; analysis: number | null }

function assemble(
  sections: PlacedSection[],
  texts: string[],
  sent: Sent,
  gone: number[],
): Omit<ParsedDocument, 'sections'> {
  const document: CareerDocument = { version: 1, sections: [], analyses: [] }
  const proposals: Proposal[] = []
  const lines: ParsedLine[] = gone.map((line) => ({
    line,
    text: texts[line - 1] ?? '',
    section: null,
    analysis: null,
    path: null,
    reason: 'table',
  }))
  const add = (line: number, where: Omit<ParsedLine, 'line' | 'text'>): void => {
    lines.push({ line, text: texts[line - 1] ?? '', ...where })
  }

  // One whose sections were all sent elsewhere leaves no gap in the count.
  const used = [...new Set(sections.flatMap(({ analysis }) => analysis ?? []))].toSorted((a, b) => a - b)
  for (const placed of sections) {
    const { nodes: flat, dropped } = dropTemplate(placed, sent)
    const nodes = groupByHeadings(flat)
    const headingLines = placed.heading?.lines ?? []
    const isTemplate = placed.kind === 'title' || (placed.kind === 'checklist' && nodes.length === 0)
    if (isTemplate) for (const { line } of headingLines) dropped.push({ line, reason: reasonOf(placed) })
    for (const { line, reason } of dropped) add(line, { section: null, analysis: null, path: null, reason })
    if (isTemplate) continue

    const section = toSection(placed, nodes)
    const place = put(document, section, placed.analysis === null ? null : used.indexOf(placed.analysis))
    for (const { line } of headingLines) add(line, { ...place, path: null })
    walk(nodes, [], (line, path, node) => {
      if (!node.cell) return add(line, { ...place, path })
      const text = node.lines[0]?.text ?? ''
      lines.push({ line, ...place, path, text, cell: node.cell })
    })
    proposals.push(...proposeFor(section, placed.meant, place))
  }

  lines.sort((a, b) => a.line - b.line)
  const dropped = lines.flatMap(({ line, text, reason }) => (reason ? [{ line, text, reason }] : []))
  return { document, proposals: dropTicks(document, proposals), dropped, lines }
}

/** Text before the first section stands at the top, whether the title comes before or after it. */
function joinLeading(sections: PlacedSection[]): PlacedSection[] {
  const title = sections.find(({ kind }) => kind === 'title')
  const leading = sections[0]
  if (!title || !leading) return sections
  const text = leading === title ? title.nodes : [...leading.nodes, ...title.nodes]
  const rest = sections.filter((each) => each !== title && each !== leading)
  const top: PlacedSection = { kind: 'other', heading: null, nodes: text, analysis: null, meant: null }
  return [{ ...title, nodes: [] }, ...(text.length > 0 ? [top] : []), ...rest]
}

function reasonOf({ kind }: PlacedSection): DropReason {
  return kind === 'title' ? 'title' : 'checklist'
}

function toSection({ kind, heading }: PlacedSection, nodes: SourceNode[]): DocumentSection {
  const own = kind === 'title' || kind === 'checklist' ? 'other' : kind
  return {
    kind: own,
    heading: heading ? heading.lines.map(({ text }) => text).join('\n') : null,
    nodes: toNodes(nodes, own),
  }
}

function put(document: CareerDocument, section: DocumentSection, analysis: number | null): SectionAt {
  if (analysis === null) return { section: document.sections.push(section) - 1, analysis }
  const holder = document.analyses[analysis] ?? { sections: [], current: analysis === 0 }
  document.analyses[analysis] = holder
  return { section: holder.sections.push(section) - 1, analysis }
}

function walk(
  nodes: SourceNode[],
  above: number[],
  visit: (line: number, path: number[], node: SourceNode) => void,
): void {
  nodes.forEach((node, index) => {
    const path = [...above, index]
    // A line of a quote has its mark, even where it has no words.
    const isBlank = (text: string) => text === '' && node.form !== 'quote'
    const lines = node.lines.flatMap(({ line, text }) => (isBlank(text) ? [] : [line]))
    for (const line of new Set([node.line, ...lines])) visit(line, path, node)
    walk(node.children, path, visit)
  })
}
