import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { similarWords, wordsOf } from './similarity'

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
    words: wordsOf(node.text),
    context: wordsOf([node.text, ...(linkedTexts.get(node.id) ?? [])].join('\n')),
  }))
  let left = mostPairs
  const refused = new Set(dismissals.map((row) => `${row.nodeId} ${row.competencyId}`))

  return (node, below = []) => {
    const words = wordsOf(node.text)
    const wordsBelow = below.map(wordsOf)
    let best: Suggestion | null = null
    for (const candidate of candidates) {
      if (refused.has(`${node.id} ${candidate.id}`)) continue
      left -= words.length * (candidate.words.length + candidate.context.length)
      for (const line of wordsBelow) left -= line.length * candidate.words.length
      if (left < 0) return best
      const scores = wordsBelow.map((line) => 0.8 * similarWords(line, candidate.words))
      const score = Math.max(
        similarWords(words, candidate.words),
        0.9 * similarWords(words, candidate.context),
        ...scores,
      )
      if (score >= threshold && score > (best?.score ?? 0)) best = { competencyId: candidate.id, score }
    }
    return best
  }
}
