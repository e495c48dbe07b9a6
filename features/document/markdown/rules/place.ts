import { type HeadingName, recogniseHeading } from '@/features/document/format/rules/headings'
import type { SectionKind } from '@/lib/outline-kinds'
import { rawNode } from './blocks'
import type { Block, SourceHeading, SourceNode } from './source-blocks'

/** A heading and what stands below it, with the section that it was taken for. */
export type PlacedSection = {
  kind: SectionKind | 'title' | 'checklist'
  heading: SourceHeading | null
  nodes: SourceNode[]
  inAnalysis: boolean
  /** the kind that an 'other' section's heading names, but that its position or an earlier one forbids */
  meant: SectionKind | null
}

type Named = { heading: SourceHeading; name: HeadingName; isEmpty: boolean }
type Progress = { began: boolean; seen: Set<PlacedSection['kind']> }

const analysisNames: HeadingName[] = ['required', 'state', 'gap', 'state_gap', 'todo']

/**
 * Divides a document into sections by its headings. Every kind comes once in the KYS and once in the
 * analysis; a second one becomes 'other' and stays where it is, as does KYS after the analysis began: the
 * order of lines is kept.
 *
 * A heading in the writer's own words begins a section unless it is deeper than the section it stands in.
 */
export function placeSections(blocks: Block[]): PlacedSection[] {
  const named = namedHeadings(blocks)
  const progress: Progress = { began: false, seen: new Set() }
  const sections: PlacedSection[] = []
  const other = { kind: 'other', heading: null, nodes: [], meant: null } as const

  for (const block of blocks) {
    const current = sections.at(-1)
    const index = 'heading' in block ? named.findIndex(({ heading }) => heading === block.heading) : -1
    if ('heading' in block && index >= 0) {
      const placed = placeNamed(named, index, progress)
      sections.push({ ...placed, heading: block.heading, nodes: [], inAnalysis: progress.began })
    } else if ('heading' in block && beginsOther(block.heading, current)) {
      progress.seen.add('other')
      sections.push({ ...other, heading: block.heading, nodes: [], inAnalysis: progress.began })
    } else {
      const node = 'node' in block ? block.node : rawNode(block.heading.lines)
      if (current) current.nodes.push(node)
      else sections.push({ ...other, nodes: [node], inAnalysis: false })
    }
  }
  return sections
}

function namedHeadings(blocks: Block[]): Named[] {
  return blocks.flatMap((block, index) => {
    const name = 'heading' in block ? recogniseHeading(block.heading.title) : null
    const next = blocks[index + 1]
    return 'heading' in block && name
      ? [{ heading: block.heading, name, isEmpty: next === undefined || 'heading' in next }]
      : []
  })
}

/** Dashes under a paragraph are a rule to most writers, so they never begin a section of their own. */
function beginsOther(heading: SourceHeading, current: PlacedSection | undefined): boolean {
  if (heading.underline === '-') return false
  if (!current?.heading || ['part', 'checklist', 'title'].includes(current.kind)) return true
  return heading.depth <= current.heading.depth
}

type Meaning = PlacedSection['kind'] | 'gap_part'

const beforeAnalysis: Meaning[] = ['title', 'checklist', 'part', 'name', 'strength', 'readme', 'goals']

function placeNamed(
  named: Named[],
  index: number,
  progress: Progress,
): Pick<PlacedSection, 'kind' | 'meant'> {
  const meaning = meaningOf(named, index, progress)
  const isLate = progress.began && beforeAnalysis.includes(meaning)
  if (!beforeAnalysis.includes(meaning)) progress.began = true
  const kind = meaning === 'gap_part' ? 'part' : meaning
  const isRepeated = progress.seen.has(kind) && kind !== 'part' && kind !== 'checklist'
  progress.seen.add(kind)
  if (isLate || isRepeated) {
    progress.seen.add('other')
    const isKnown = kind !== 'title' && kind !== 'checklist' && kind !== 'part' && kind !== 'other'
    return { kind: 'other', meant: isKnown ? kind : null }
  }
  return { kind, meant: null }
}

/** Tells the two Goals and the two Gaps apart by where they stand. */
function meaningOf(named: Named[], index: number, { began, seen }: Progress): Meaning {
  const name = named[index]?.name ?? 'title'
  const later = named.slice(index + 1)
  if (name === 'kys') return 'part'
  // Dropping a title further down would add its lines to the section before it.
  if (name === 'title') return seen.size === 0 ? 'title' : 'other'
  if (name === 'checklist')
    return [...seen].every((kind) => kind === 'title' || kind === name) ? name : 'other'
  if (name === 'goal') {
    const isSecond = seen.has('goals') && later.some((each) => analysisNames.includes(each.name))
    return began || isSecond ? 'goal' : 'goals'
  }
  if (name !== 'gap' || began) return name
  return isOuterGap(named[index], later) ? 'gap_part' : 'gap'
}

function isOuterGap(gap: Named | undefined, later: Named[]): boolean {
  if (later.some(({ name }) => name === 'gap' || name === 'state_gap')) return true
  const inner = later.find(({ name }) => name === 'goal' || name === 'required' || name === 'state')
  if (!gap || !inner) return false
  return gap.isEmpty || inner.heading.depth > gap.heading.depth
}
