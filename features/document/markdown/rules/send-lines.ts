import { recogniseHeading, templateRank } from '@/features/document/format/rules/headings'
import type { PlacedSection } from './place'
import type { SourceLine, SourceNode } from './source-blocks'

/** Sections of the template into which a line may be sent. */
export const kysDestinations = ['strength', 'readme', 'goals'] as const
export const gapDestinations = ['goal', 'required', 'state', 'gap', 'state_gap', 'todo'] as const

type GapDestination = (typeof gapDestinations)[number]
type TemplateDestination = (typeof kysDestinations)[number] | GapDestination

/**
 * Where a person sends a line: a section of the template, `gap.2` in the second analysis; `top`, above all headings, as it is; `own-12`, the section
 * whose heading, in the writer's words, is line 12; `keep`, a line of the template that shall not be left out.
 */
export type Destination =
  | TemplateDestination
  | `${GapDestination}.${number}`
  | 'top'
  | 'keep'
  | `own-${number}`

/** Destinations by the number of the line that is sent. What stands below a line goes with it. */
export type Sent = ReadonlyMap<number, Destination>

/** Whether a word of a form names a destination. */
export function isDestination(word: string): word is Destination {
  const words: readonly string[] = [...kysDestinations, ...gapDestinations, 'top', 'keep']
  const [kind = '', analysis] = word.split('.')
  const isLater =
    (gapDestinations as readonly string[]).includes(kind) && /^([2-9]|1\d|20)$/.test(analysis ?? '')
  return (
    words.includes(word) || (isLater && word === `${kind}.${analysis}`) || /^own-[1-9]\d{0,3}$/.test(word)
  )
}

/** The same part in an analysis, counted from 0. */
export function destinationIn(analysis: number | null, to: Destination): Destination {
  const isOfGap = (gapDestinations as readonly string[]).includes(to)
  return isOfGap && analysis ? `${to as GapDestination}.${analysis + 1}` : to
}

/** The kind of part and the analysis, counted from 0, that a destination names. */
function partOf(to: Destination): { kind: string; analysis: number } {
  const [kind = '', analysis] = to.split('.')
  return { kind, analysis: analysis === undefined ? 0 : Number(analysis) - 1 }
}

/**
 * Moves lines to where a person sends them, each with what stands below it; within a section they keep the
 * order of the source. A heading in the writer's words becomes an item with its section as children. A
 * heading of the template stays, because it decides what later headings mean, and only its lines move. A line
 * stays whose destination is moved itself or does not exist.
 */
export function sendLines(sections: PlacedSection[], sent: Sent): PlacedSection[] {
  if (sent.size === 0) return sections
  const own = new Set(sections.filter(isOwn).map(({ heading }) => heading?.lines[0]?.line))
  const isThere = ([line, to]: [number, Destination]) => {
    if (!to.startsWith('own-')) return true
    const home = Number(to.slice(4))
    return own.has(home) && home !== line && !sent.has(home)
  }
  const kinds = kindsIn(sections)
  const resolved = [...sent].filter(isThere).map(([line, to]) => [line, combined(kinds, to)] as const)
  return carryOut(sections, new Map(resolved))
}

/** Puts nodes into other sections, each in the order of the source. */
export function receiveAll(
  sections: PlacedSection[],
  moved: readonly { to: Destination; node: SourceNode }[],
): PlacedSection[] {
  const kinds = kindsIn(sections)
  return moved.reduce((all, { to, node }) => receive(all, combined(kinds, to), node), sections)
}

const kindsIn = (sections: PlacedSection[]) =>
  new Set(sections.map(({ kind, analysis }) => `${kind}.${analysis}`))

/** A combined section of state and gap takes lines of both; another one would change its meaning. */
function combined(kinds: ReadonlySet<string>, to: Destination): Destination {
  const { kind, analysis } = partOf(to)
  const has = (each: string) => kinds.has(`${each}.${analysis}`)
  if (kind === 'state_gap') return has(kind) ? to : destinationIn(analysis, 'gap')
  const isPart = (kind === 'state' || kind === 'gap') && !has(kind)
  return isPart && has('state_gap') ? destinationIn(analysis, 'state_gap') : to
}

function carryOut(sections: PlacedSection[], sent: Sent): PlacedSection[] {
  const moved: { to: Destination; node: SourceNode }[] = []
  const take = (nodes: SourceNode[]): SourceNode[] =>
    withRanges(nodes, sent).flatMap((node) => {
      const to = isSent(node) ? sent.get(node.line) : undefined
      const rest = { ...node, children: take(node.children) }
      if (to === undefined || to === 'keep') return [rest]
      moved.push({ to, node: rest })
      return []
    })
  const kept = sections.flatMap((section): PlacedSection[] => {
    const line = section.heading?.lines[0]?.line ?? 0
    const to = isSendable(section) ? sent.get(line) : undefined
    const nodes = take(section.nodes)
    if (!section.heading || to === undefined || to === 'keep') return [{ ...section, nodes }]
    const isItem = recogniseHeading(section.heading.title) === null
    moved.push(...(isItem ? [itemOf(section.heading.lines, nodes)] : nodes).map((node) => ({ to, node })))
    return isItem ? [] : [{ ...section, nodes: [] }]
  })
  return receiveAll(kept, moved)
}

/** Of the parts of a row, only the item goes where its line is sent. */
const isSent = ({ cell }: SourceNode) => cell === undefined || cell.part === 'item'

function isSendable({ kind }: PlacedSection): boolean {
  return kind !== 'title' && kind !== 'checklist' && kind !== 'part'
}

/** A heading within a section that is sent takes along everything up to the next heading of its depth. */
function withRanges(nodes: SourceNode[], sent: Sent): SourceNode[] {
  const out: SourceNode[] = []
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at] as SourceNode
    const to = isSent(node) ? sent.get(node.line) : undefined
    const depth = to === undefined || to === 'keep' ? null : depthOf(node)
    if (depth === null) {
      out.push(node)
      continue
    }
    const end = nodes.findIndex((each, index) => index > at && (depthOf(each) ?? 7) <= depth)
    const below = nodes.slice(at + 1, end < 0 ? nodes.length : end)
    out.push(itemOf(node.lines, [...node.children, ...below]))
    at += below.length
  }
  return out
}

function depthOf({ form, lines }: SourceNode): number | null {
  if (form !== 'raw') return null
  const marks = /^(#{1,6})([ \t]|$)/.exec(lines[0]?.text ?? '')?.[1]
  if (marks) return marks.length
  const underline = lines.length > 1 && /^[^`~]/.test(lines[0]?.text ?? '') ? (lines.at(-1)?.text ?? '') : ''
  return /^=+$/.test(underline) ? 1 : /^-+$/.test(underline) ? 2 : null
}

function itemOf(heading: SourceLine[], children: SourceNode[]): SourceNode {
  const [first, ...rest] = heading
  const line = first?.line ?? 0
  const words = first?.text.replace(/^#{1,6}[ \t]+/, '') ?? ''
  return {
    form: 'bullet',
    line,
    column: null,
    number: null,
    lines: [{ line, text: words }, ...rest],
    children,
  }
}

function receive(sections: PlacedSection[], to: Destination, node: SourceNode): PlacedSection[] {
  const known = sections.findIndex((section) => isDestinationOf(section, to))
  const at = known < 0 ? placeFor(sections, to) : known
  const found = sections[at]
  const section = known < 0 || !found ? emptySection(to) : found
  const before = section.nodes.findIndex(({ line }) => line > node.line)
  const nodes = section.nodes.toSpliced(before < 0 ? section.nodes.length : before, 0, node)
  return sections.toSpliced(at, known < 0 ? 0 : 1, { ...section, nodes })
}

/** Whether a section has a heading in the words of the writer. */
function isOwn({ kind, heading }: PlacedSection): boolean {
  return kind === 'other' && heading !== null
}

function isDestinationOf({ kind, heading, analysis }: PlacedSection, to: Destination): boolean {
  if (to === 'top') return kind === 'other' && heading === null
  if (to.startsWith('own-')) return kind === 'other' && heading?.lines[0]?.line === Number(to.slice(4))
  const part = partOf(to)
  return kind === part.kind && (!isInAnalysis(to) || analysis === part.analysis)
}

/** Index at which the missing section that lines are sent to is inserted. */
function placeFor(sections: PlacedSection[], to: Destination): number {
  const part = partOf(to)
  const own = isInAnalysis(to) ? part.analysis : -1
  const first = sections.findIndex(({ kind }) => kind !== 'title')
  if (!isOfTemplate(to)) return first < 0 ? sections.length : first
  const later = sections.findIndex((each) => {
    const analysis = each.analysis ?? -1
    if (analysis !== own) return analysis > own
    return each.kind !== 'other' && isSendable(each) && templateRank(each.kind) > templateRank(part.kind)
  })
  return later < 0 ? sections.length : later
}

function isOfTemplate(to: Destination): boolean {
  return to !== 'top' && to !== 'keep' && !to.startsWith('own-')
}

function isInAnalysis(to: Destination): boolean {
  return (gapDestinations as readonly string[]).includes(partOf(to).kind)
}

function emptySection(to: Destination): PlacedSection {
  const { kind, analysis } = partOf(to)
  const own = isOfTemplate(to) ? (kind as TemplateDestination) : 'other'
  return { kind: own, heading: null, nodes: [], analysis: isInAnalysis(to) ? analysis : null, meant: null }
}
