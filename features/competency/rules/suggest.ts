import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { lineOf, similarLines } from './similarity'

/** Below this, two lines are not alike enough to ask about. */
export const threshold = 0.38

/** Pairs of words that one page may compare, about two seconds; what comes after is left to the person. */
const mostPairs = 5_000_000

/** A competency that an item may belong to, for the person to confirm. */
export type Suggestion = { competencyId: string; score: number }

/**
 * Proposes for an item the competency worded most like it; for a group, what its items name counts as well, but less.
 *
 * @param competencies items of the required outline
 * @param linkedTexts what is linked to a competency already, by its id: a to-do often repeats the words of the gap
 * @param dismissals what the person has turned down before
 * @returns a function from an item and the texts below it to a proposal, or to null
 */
export function suggester(
  competencies: readonly Node[],
  dismissals: Outline['dismissals'],
  linkedTexts: ReadonlyMap<string, readonly string[]> = new Map(),
): (node: Node, below?: readonly string[]) => Suggestion | null {
  const candidates = competencies.map((node) => ({
    id: node.id,
    line: lineOf(node.text),
    context: lineOf([node.text, ...(linkedTexts.get(node.id) ?? [])].join('\n')),
  }))
  let left = mostPairs
  const refused = new Set(dismissals.map((row) => `${row.nodeId} ${row.competencyId}`))

  return (node, below = []) => {
    const line = lineOf(node.text)
    const linesBelow = below.map(lineOf)
    let best: Suggestion | null = null
    for (const candidate of candidates) {
      if (refused.has(`${node.id} ${candidate.id}`)) continue
      left -= line.words.length * (candidate.line.words.length + candidate.context.words.length)
      for (const { words } of linesBelow) left -= words.length * candidate.line.words.length
      if (left < 0) return best
      const scores = linesBelow.map((one) => 0.8 * similarLines(one, candidate.line))
      const score = Math.max(
        similarLines(line, candidate.line),
        0.9 * similarLines(line, candidate.context),
        ...scores,
      )
      if (score >= threshold && score > (best?.score ?? 0)) best = { competencyId: candidate.id, score }
    }
    return best
  }
}
