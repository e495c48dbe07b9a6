import { type DropReason, isAdvice, isMarker, isRequirement } from '@/features/document/format/rules/template'
import { rawNode, readBlocks } from './blocks'
import type { PlacedSection } from './place'
import type { Sent } from './send-lines'
import type { SourceNode } from './source-blocks'

/** A line of the template, left out of the document. */
export type DroppedLine = { line: number; reason: DropReason }

/**
 * Takes the template's own lines out of a section. What stands below such a line moves up into its place.
 *
 * @param kept lines that a person wants to keep
 * @returns the nodes that stay, and the lines that went.
 */
export function dropTemplate(
  { nodes, kind }: PlacedSection,
  kept: Pick<Sent, 'has'>,
): { nodes: SourceNode[]; dropped: DroppedLine[] } {
  const dropped: DroppedLine[] = []
  return { nodes: nodes.flatMap((node) => sift(node, { kind, kept }, true, dropped)), dropped }
}

type Sieve = { kind: PlacedSection['kind']; kept: Pick<Sent, 'has'> }

/** `isTop`: the node is at the top of the section, or only below dropped lines. */
function sift(node: SourceNode, sieve: Sieve, isTop: boolean, dropped: DroppedLine[]): SourceNode[] {
  if (node.form === 'raw' || node.cell) return [node]
  const { kind } = sieve
  const gone = node.lines.flatMap(({ line, text }) => {
    const mayGo = kind === 'checklist' || !sieve.kept.has(line)
    const reason = reasonToDrop(text, kind, isTop && mayBeMarker(node, kind))
    return reason && mayGo ? [{ line, reason }] : []
  })
  dropped.push(...gone)
  const kept = node.lines.filter(({ line }) => !gone.some((each) => each.line === line))
  while (gone.length > 0 && kept[0]?.text === '') kept.shift()
  const isGone = gone.length > 0 && kept.length === 0
  const children = node.children.flatMap((child) => sift(child, sieve, isTop && isGone, dropped))
  if (isGone) return children
  if (gone.length === 0 || node.form === 'bullet' || node.form === 'ordered') {
    return [{ ...node, lines: kept, children }]
  }
  // A paragraph that has lost its first line may begin like a list.
  const rest = readBlocks(kept.map(({ text }) => text).join('\n'), kept[0]?.line)
  return rest.map((block) => ('node' in block ? block.node : rawNode(block.heading.lines)))
}

/** Whether a line may be a marker of the template: in the KYS, or elsewhere with something below it. */
function mayBeMarker({ lines, children }: SourceNode, kind: PlacedSection['kind']): boolean {
  if (lines.length !== 1 || kind === 'other' || kind === 'name') return false
  return children.length > 0 || kind === 'strength' || kind === 'readme' || kind === 'goals'
}

function reasonToDrop(text: string, kind: PlacedSection['kind'], isAlone: boolean): DropReason | null {
  if (kind === 'checklist') return isRequirement(text) ? 'checklist' : null
  if (text !== '' && isAdvice(text)) return 'advice'
  return isAlone && isMarker(text) ? 'marker' : null
}
