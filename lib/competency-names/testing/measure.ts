import { groupLines, type LineGroup } from '../group-lines'
import type { Labelled } from './labelled'

/** @property pairs how many pairs of lines mean the same @property wrong pairs that were put together and do not @property missed pairs that do and were not */
export type Figures = {
  lines: number
  pairs: number
  precision: number
  recall: number
  f1: number
  wrong: [string, string][]
  missed: [string, string][]
}

/** Groups these lines as those of one team and compares every pair of them with its labels. */
export function measure(lines: readonly Labelled[], group = groupLines): Figures {
  const together = pairsOf(group(lines.map(({ line }) => line)))
  const [wrong, missed]: [string, string][][] = [[], []]
  let [right, pairs] = [0, 0]
  for (const [a, one] of lines.entries()) {
    for (const [b, other] of lines.entries()) {
      if (b <= a) continue
      const same = one.names.some((name) => other.names.includes(name))
      const found = together.has(`${a} ${b}`)
      if (same) pairs += 1
      if (same && found) right += 1
      else if (same) missed?.push([one.line, other.line])
      else if (found) wrong?.push([one.line, other.line])
    }
  }
  const [precision, recall] = [right / Math.max(1, together.size), right / Math.max(1, pairs)]
  const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { lines: lines.length, pairs, precision, recall, f1, wrong: wrong ?? [], missed: missed ?? [] }
}

function pairsOf(groups: readonly LineGroup[]): Set<string> {
  const pairs = new Set<string>()
  for (const { items } of groups)
    for (const a of items) for (const b of items) if (a < b) pairs.add(`${a} ${b}`)
  return pairs
}

/** The pairs that are put together, each as a team of its own. */
export function togetherOf(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.filter((pair) => groupLines(pair).some(({ items }) => items.length > 1))
}
