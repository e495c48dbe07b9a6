import type { ParsedDocument, ParsedLine } from '@/features/document/markdown/rules/parse'
import {
  type Destination,
  destinationIn,
  gapDestinations,
  kysDestinations,
} from '@/features/document/markdown/rules/send-lines'
import { groupBy } from '@/lib/group-by'
import type { SectionKind } from '@/lib/outline-kinds'

/** Lines of the source, by their numbers, that go to one section. @property analysis its index; null: of the KYS */
export type PreviewSection = {
  kind: SectionKind
  analysis: number | null
  lines: number[]
  /** words that a line has here, where a row of a table became items */
  words: [line: number, words: string][]
}

/** A section that a line can be sent to. @property words the writer's own heading of an `other` one */
export type DestinationOption = {
  to: Destination
  kind: SectionKind
  analysis: number | null
  words: string | null
}

/** Parts of rows that went elsewhere come where they are in their part, or behind the one in which the table stands. */
function inOrder(lines: ParsedLine[]): ParsedLine[] {
  const placed = lines.filter(({ section }) => section !== null)
  const normal = placed.filter(({ cell }) => cell?.part !== 'also')
  const nameOf = ({ analysis, section }: ParsedLine) => (analysis ?? -1) * 10_000 + (section ?? -1)
  const ofSection = groupBy(normal, nameOf)
  const placeOf = (line: ParsedLine): number => {
    if (line.cell?.part !== 'also') return line.line
    const own = ofSection.get(nameOf(line))
    if (own)
      return (own.findLast(({ path }) => isBefore(path, line.path))?.line ?? (own[0]?.line ?? 0) - 1) + 0.5
    let at = normal.findLastIndex((each) => each.line <= (line.cell?.table ?? 0))
    const holder = normal[at]
    while (holder && normal[at + 1] && nameOf(normal[at + 1] as ParsedLine) === nameOf(holder)) at += 1
    return (normal[at]?.line ?? 0) + 0.5
  }
  const rank = (line: ParsedLine) => [placeOf(line), nameOf(line), line.line] as const
  const ranked = placed.map((line) => [rank(line), line] as const)
  return ranked.toSorted(([a], [b]) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]).map(([, line]) => line)
}

function isBefore(path: number[] | null, other: number[] | null): boolean {
  if (path === null || other === null) return path === null
  const at = path.findIndex((step, index) => step !== other[index])
  return at < 0 || (path[at] ?? 0) < (other[at] ?? 0)
}

/** The sections in the order of the source; one that is interrupted comes in several parts. */
export function sectionsOf(parsed: ParsedDocument): PreviewSection[] {
  const sections: PreviewSection[] = []
  let last: ParsedLine | undefined
  for (const line of inOrder(parsed.lines)) {
    const isSame = last && last.section === line.section && last.analysis === line.analysis
    const own = isSame ? sections.at(-1) : undefined
    if (own && own.lines.at(-1) !== line.line) own.lines.push(line.line)
    else if (!own)
      sections.push({ kind: kindOf(parsed, line), analysis: line.analysis, lines: [line.line], words: [] })
    if (line.cell) addWords(sections.at(-1), line)
    last = line
  }
  return sections
}

function addWords(section: PreviewSection | undefined, { line, text, cell }: ParsedLine): void {
  if (!section) return
  const own = `${cell?.part === 'below' ? '    ' : ''}- ${text}`
  const { words } = section
  const last = words.at(-1)
  if (last?.[0] === line) last[1] += `\n${own}`
  else words.push([line, own])
}

function sectionAt({ document }: ParsedDocument, { section, analysis }: ParsedLine) {
  const holder = analysis === null ? document : document.analyses[analysis]
  return holder?.sections[section ?? -1]
}

const kindOf = (parsed: ParsedDocument, line: ParsedLine) => sectionAt(parsed, line)?.kind ?? 'other'

/** The first line of every item and of every heading, and the template's lines that may be kept. */
export function startsOf(parsed: ParsedDocument): number[] {
  const seen = new Set<string>()
  return parsed.lines.flatMap((each) => {
    const { line, section, analysis, path, reason, cell } = each
    if (cell && cell.part !== 'item') return []
    if (section === null) return reason === 'advice' || reason === 'marker' ? [line] : []
    const place = `${analysis}/${section}/${path?.join('.')}`
    if (seen.has(place) || (path === null && kindOf(parsed, each) === 'part')) return []
    seen.add(place)
    return [line]
  })
}

/** Characters of a heading that name its section. */
const longestWords = 80

/** Where lines can be sent: to the parts that there are or may be, and to the writer's own. */
export function destinationsOf(parsed: ParsedDocument): DestinationOption[] {
  const { analyses } = parsed.document
  const own = parsed.lines.flatMap((line): DestinationOption[] => {
    const section = line.section !== null && line.path === null ? sectionAt(parsed, line) : undefined
    if (section?.kind !== 'other' || section.heading === null) return []
    const title = section.heading.replace(/^#+[ \t]*/, '').split('\n')[0] ?? ''
    const words = title.length > longestWords ? [...title].slice(0, longestWords).join('') : title
    return [{ to: `own-${line.line}`, kind: 'other', analysis: line.analysis, words }]
  })
  const inKys = kysDestinations.map(
    (kind): DestinationOption => ({ to: kind, kind, analysis: null, words: null }),
  )
  const inAnalyses = Array.from({ length: Math.max(1, analyses.length) }, (_, analysis) => {
    const kinds = new Set(analyses[analysis]?.sections.map(({ kind }) => kind))
    const isOffered = (kind: SectionKind) =>
      kinds.has(kind) || (kind === 'state' || kind === 'gap' ? !kinds.has('state_gap') : kind !== 'state_gap')
    return gapDestinations
      .filter(isOffered)
      .map((kind): DestinationOption => ({ to: destinationIn(analysis, kind), kind, analysis, words: null }))
  })
  return [...inKys, ...inAnalyses.flat(), ...own, { to: 'top', kind: 'other', analysis: null, words: null }]
}
