import type { Outline } from '@/features/outline/model/rules/outline'
import { readChain } from './chain'

/** The competencies that unlinked items may belong to, by item: the same that the chain proposes. */
export type Proposals = ReadonlyMap<string, string>

/** Compares the words of all items that are not linked with those of all competencies, which can take long. */
export function proposalsFor(outline: Outline): Proposals {
  const { unlinked } = readChain(outline)
  return new Map(
    unlinked.flatMap(({ node, suggested }) => (suggested ? [[node.id, suggested] as const] : [])),
  )
}

/** Whether two say the same. */
export function sameProposals(a: Proposals, b: Proposals): boolean {
  return a.size === b.size && [...a].every(([item, competency]) => b.get(item) === competency)
}
