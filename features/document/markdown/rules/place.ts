import { guessHeading } from '@/features/document/format/rules/guess-heading'
import { type HeadingName, recogniseHeading } from '@/features/document/format/rules/headings'
import type { SectionKind } from '@/lib/outline-kinds'
import { furtherAnalyses, holdsParts, isOuterGap, type Named, partNames } from './analyses'
import { rawNode } from './blocks'
import type { Block, SourceHeading, SourceNode } from './source-blocks'

/** A heading and what stands below it, with the section that it was taken for. */
export type PlacedSection = {
  kind: SectionKind | 'title' | 'checklist'
  heading: SourceHeading | null
  nodes: SourceNode[]
  /** index of the analysis; null: it belongs to the KYS */
  analysis: number | null
  /** the kind that an 'other' section's heading names, but that its position or an earlier one forbids */
  meant: SectionKind | null
  /** what may be asked about its heading, and about headings within it */
  asked?: SectionGuess[]
}

/** What a person says of headings, by their lines: the part that one stands for, or that it stays as it is. */
export type HeadingAnswers = ReadonlyMap<number, SectionKind | 'keep'>

/**
 * A part that a heading may stand for.
 * - `heading`: its words say so
 * - `again`: they do, but there is such a part already, to which its lines would go
 * - `late`: it belongs to the KYS, and stands behind the beginning of the analysis
 */
export type SectionGuess = { line: number; kind: SectionKind; why: 'heading' | 'again' | 'late' }

type Kind = PlacedSection['kind']
/** @property starts indexes of the named headings with which a further analysis begins; `opened`: those that have */
type Progress = {
  began: boolean
  seen: Set<Kind>
  analysis: number
  starts: ReadonlySet<number>
  opened: Set<number>
}

/**
 * Divides a document into sections by its headings. Every kind comes once in the KYS and once in each
 * analysis; a second one becomes 'other' and stays where it is, as does KYS after the analysis began: the
 * order of lines is kept. Only what a person says of a heading can move it.
 *
 * A heading in the writer's own words begins a section unless it is deeper than the section it stands in.
 *
 * @param answers what a person says of headings
 * @param title the heading of the whole document, and the depth down to which headings below it begin a section
 */
export function placeSections(
  blocks: Block[],
  answers: HeadingAnswers = new Map(),
  title: Title = titleOf(blocks),
): PlacedSection[] {
  const named = namedHeadings(blocks, answers)
  const known = new Set(
    named.flatMap(({ name, answer }) => (answer ? [] : [name === 'goal' ? 'goals' : name])),
  )
  const progress: Progress = {
    began: false,
    seen: new Set(),
    analysis: 0,
    starts: furtherAnalyses(named),
    opened: new Set(),
  }
  const titles = titlesOf(blocks, named, progress.starts)
  const placeNow = () => (progress.began ? progress.analysis : null)
  const sections: PlacedSection[] = []
  const other = { kind: 'other', heading: null, nodes: [], meant: null } as const
  let isBegun = false
  const guess = (heading: SourceHeading, at: number): SectionGuess[] => {
    const line = heading.lines[0]?.line ?? 0
    const isClear = answers.has(line) || heading === title.heading
    const said = isClear ? null : guessHeading(heading.title, progress.began || isBegun)
    const kind = said === 'goals' && mayHoldParts(blocks, at, heading.depth) ? 'goal' : said
    if (kind === null || known.has(kind)) return []
    const isOfKys = beforeAnalysis.includes(kind)
    // As it would be with all guesses taken.
    isBegun ||= !isOfKys
    return [{ line, kind, why: isOfKys && (progress.began || isBegun) ? 'late' : 'heading' }]
  }

  const indexes = new Map(named.map(({ at }, index) => [at, index]))
  for (const [at, block] of blocks.entries()) {
    const current = sections.at(-1)
    const index = indexes.get(at)
    if ('heading' in block && index !== undefined) {
      if (progress.starts.has(index)) beginAnalysis(progress, index)
      const { analysis = placeNow(), ...placed } = placeNamed(named, index, progress)
      sections.push({ ...placed, heading: block.heading, nodes: [], analysis })
    } else if ('heading' in block && beginsOther(block.heading, current, title.parts)) {
      const start = titles.get(at)
      if (start !== undefined) beginAnalysis(progress, start)
      progress.seen.add('other')
      const asked = guess(block.heading, at)
      sections.push({ ...other, heading: block.heading, nodes: [], analysis: placeNow(), asked })
    } else {
      const node = 'node' in block ? block.node : rawNode(block.heading.lines)
      if (!current) sections.push({ ...other, nodes: [node], analysis: null })
      else {
        current.nodes.push(node)
        if ('heading' in block && current.kind === 'other') current.asked?.push(...guess(block.heading, at))
      }
    }
  }
  return sections
}

function beginAnalysis(progress: Progress, start: number): void {
  if (progress.opened.has(start)) return
  progress.opened.add(start)
  progress.analysis += 1
  for (const kind of ['goal', ...partNames] as Kind[]) progress.seen.delete(kind)
}

/** Headings in the writer's words that stand above those with which an analysis begins, and hold them. */
function titlesOf(blocks: Block[], named: Named[], starts: ReadonlySet<number>): Map<number, number> {
  const titles = new Map<number, number>()
  for (const start of starts) {
    const { at, heading } = named[start] as Named
    const above = named[start - 1]?.at ?? -1
    let [found, depth] = [at, heading.depth]
    for (let before = at - 1; before > above; before -= 1) {
      const block = blocks[before]
      if (!block || !('heading' in block) || block.heading.depth >= depth) continue
      if (block.heading.underline !== '-') [found, depth] = [before, block.heading.depth]
    }
    if (found !== at) titles.set(found, start)
  }
  return titles
}

/** Whether the first heading below one in the writer's words is, or may be, a part of an analysis. */
function mayHoldParts(blocks: Block[], at: number, depth: number): boolean {
  const next = blocks.slice(at + 1).find((block) => 'heading' in block)
  if (!next || !('heading' in next) || next.heading.depth <= depth) return false
  const name = recogniseHeading(next.heading.title) ?? guessHeading(next.heading.title, true)
  return name !== null && name !== 'goal' && name !== 'gap' && partNames.includes(name as HeadingName)
}

function namedHeadings(blocks: Block[], answers: HeadingAnswers): Named[] {
  const ends = endsOf(blocks)
  return blocks.flatMap((block, index) => {
    if (!('heading' in block)) return []
    const answered = answers.get(block.heading.lines[0]?.line ?? 0) ?? null
    const answer = answered === 'keep' ? null : answered
    const name = recogniseHeading(block.heading.title) ?? (answer && nameOfKind(answer))
    const next = blocks[index + 1]
    const isEmpty = next === undefined || 'heading' in next
    const end = ends.get(index) ?? blocks.length
    return name ? [{ heading: block.heading, name, isEmpty, answer, at: index, end }] : []
  })
}

/** Where what each heading holds ends: at the next one that is as high or higher. */
function endsOf(blocks: Block[]): Map<number, number> {
  const ends = new Map<number, number>()
  const open: { at: number; depth: number }[] = []
  for (const [at, block] of blocks.entries()) {
    if (!('heading' in block)) continue
    const { depth } = block.heading
    while ((open.at(-1)?.depth ?? 0) >= depth) ends.set(open.pop()?.at ?? 0, at)
    open.push({ at, depth })
  }
  return ends
}

function nameOfKind(kind: SectionKind): HeadingName | null {
  if (kind === 'goals') return 'goal'
  return kind === 'part' || kind === 'other' ? null : kind
}

/** Dashes under a paragraph are a rule to most writers, so they never begin a section of their own. */
function beginsOther(heading: SourceHeading, current: PlacedSection | undefined, deepest: number): boolean {
  if (heading.underline === '-') return false
  if (!current?.heading || ['part', 'checklist', 'title'].includes(current.kind)) return true
  return heading.depth <= Math.max(current.heading.depth, deepest)
}

type Title = { heading: SourceHeading | null; parts: number }

/** Where a text has no title, headings begin a section only where no other one holds them. */
export const untitled: Title = { heading: null, parts: 0 }

/** A title of the writer's own is the one heading of its depth; the highest headings that follow are the parts. */
function titleOf(blocks: Block[]): Title {
  const headings = blocks.flatMap((block) => {
    const name = 'heading' in block ? recogniseHeading(block.heading.title) : null
    const isOfTemplate = name === 'title' || name === 'checklist'
    return 'heading' in block && !isOfTemplate ? [{ heading: block.heading, isOwn: name === null }] : []
  })
  const [first, ...others] = headings
  if (!first?.isOwn || first.heading.depth > 1 || others.length === 0) return untitled
  if (others.some(({ heading }) => heading.depth === 1)) return untitled
  const parts = others.filter(({ isOwn, heading }) => isOwn && heading.underline === null)
  return { heading: first.heading, parts: Math.min(6, ...parts.map(({ heading }) => heading.depth)) }
}

type Meaning = PlacedSection['kind'] | 'gap_part'

const beforeAnalysis: Meaning[] = ['title', 'checklist', 'part', 'name', 'strength', 'readme', 'goals']

function placeNamed(
  named: Named[],
  index: number,
  progress: Progress,
): Pick<PlacedSection, 'kind' | 'meant' | 'asked'> & { analysis?: null } {
  const { heading, answer } = named[index] as Named
  const isOwn = recogniseHeading(heading.title) === null
  const meaning = isOwn && answer ? answer : meaningOf(named, index, progress)
  const isLate = progress.began && beforeAnalysis.includes(meaning)
  if (!beforeAnalysis.includes(meaning)) progress.began = true
  const kind = meaning === 'gap_part' ? 'part' : meaning
  const isRepeated = progress.seen.has(kind) && kind !== 'part' && kind !== 'checklist'
  progress.seen.add(kind)
  const line = heading.lines[0]?.line ?? 0
  if (isLate && !isRepeated && answer === kind) return { kind, meant: null, analysis: null }
  if (isLate || isRepeated) {
    progress.seen.add('other')
    const isKnown = kind !== 'title' && kind !== 'checklist' && kind !== 'part' && kind !== 'other'
    if (!isKnown) return { kind: 'other', meant: null }
    const why = isRepeated ? 'again' : 'late'
    return { kind: 'other', meant: kind, asked: answer ? [] : [{ line, kind, why }] }
  }
  return { kind, meant: null }
}

/** Tells the two Goals and the two Gaps apart by where they stand. */
function meaningOf(named: Named[], index: number, { began, seen, starts }: Progress): Meaning {
  const name = named[index]?.name ?? 'title'
  const next = [...starts].find((start) => start > index)
  const later = named.slice(index + 1, next)
  if (name === 'kys') return 'part'
  // Dropping a title further down would add its lines to the section before it.
  if (name === 'title') return seen.size === 0 ? 'title' : 'other'
  if (name === 'checklist')
    return [...seen].every((kind) => kind === 'title' || kind === name) ? name : 'other'
  if (name === 'goal') {
    const isSecond = seen.has('goals') && later.some((each) => partNames.includes(each.name))
    return began || isSecond || isOfAnalysis(named, index, next) ? 'goal' : 'goals'
  }
  if (name !== 'gap') return name
  if (starts.has(index)) return 'gap_part'
  return !began && isOuterGap(named, index, next) ? 'gap_part' : 'gap'
}

/** Whether the first Goal is that of the analysis: its parts stand below it, or each analysis begins with a Goal. */
function isOfAnalysis(named: Named[], index: number, next: number | undefined): boolean {
  if (holdsParts(named, index)) return true
  const first = named[index + 1]
  if (next === undefined || named[next]?.name !== 'goal' || !first || !partNames.includes(first.name))
    return false
  return first.name !== 'gap' || !isOuterGap(named, index + 1, next)
}
