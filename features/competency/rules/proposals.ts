import type { Outline } from '@/features/outline/model/rules/outline'
import { unlinkedByBranch } from './chain'

/** The competencies that unlinked items may belong to, by item: the same that the chain proposes. */
export type Proposals = ReadonlyMap<string, string>

/**
 * Compares the words of all items that are not linked with those of all competencies.
 *
 * @param rest awaited between two items; false where the answer is not wanted any more
 * @returns null where it was not wanted
 */
export async function proposalsFor(
  outline: Outline,
  rest: () => Promise<boolean>,
): Promise<Proposals | null> {
  const proposals = new Map<string, string>()
  for (const unlinked of unlinkedByBranch(outline)) {
    for (const { node, suggested } of unlinked) if (suggested) proposals.set(node.id, suggested)
    if (!(await rest())) return null
  }
  return proposals
}

/** Whether two say the same. */
export function sameProposals(a: Proposals, b: Proposals): boolean {
  return a.size === b.size && [...a].every(([item, competency]) => b.get(item) === competency)
}
