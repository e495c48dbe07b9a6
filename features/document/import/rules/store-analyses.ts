import type { DocumentRows } from '@/features/document/format/rules/rows'
import { compareSiblings, keysAfter } from '@/features/outline/model/rules/order'

type Known = { id: string; position: string; current: boolean }
type Brought = DocumentRows['analyses'][number]

/** What happens to the analyses of a document: `add`, `leave`, or the id of the one that is replaced. */
export type AnalysisModes = {
  analysis: string
  /** the same of the second one and those behind it, where they are asked about apart */
  further?: readonly string[]
}

/** What happens to the analysis with this index. */
export function modeOf({ analysis, further }: AnalysisModes, index: number): string {
  return index === 0 || further === undefined ? analysis : (further[index - 1] ?? 'add')
}

/**
 * Where the analyses of a document go among those that are there, and which is the current one then: one that was added
 * and holds text, else one that took the place of the current one.
 *
 * @param modes by the ids of what is brought
 * @returns also the ids of those that are replaced
 */
export function placeAnalyses(
  brought: readonly Brought[],
  known: readonly Known[],
  modes: ReadonlyMap<string, string>,
  holdsText: (id: string) => boolean,
): { placed: Brought[]; replaced: string[] } {
  const last = known.toSorted(compareSiblings).at(-1)
  const replacedOf = ({ id }: Brought) => known.find((each) => each.id === modes.get(id))
  const anchorOf = (each: Brought) => replacedOf(each)?.id ?? last?.id ?? null
  const keys = new Map<string, string>()
  for (const anchor of new Set(brought.map(anchorOf))) {
    const own = brought.filter((each) => anchorOf(each) === anchor)
    const positions = keysAfter(known, anchor, own.length).keys
    own.forEach(({ id }, index) => {
      keys.set(id, positions[index] as string)
    })
  }
  const inPlaceOfCurrent = brought.filter((each) => replacedOf(each)?.current)
  const added = brought.filter((each) => !replacedOf(each) && (last === undefined || holdsText(each.id)))
  const first = (all: Brought[]) => all.find(({ current }) => current) ?? all[0]
  const isWhole = brought.some(({ current }) => current)
  const current = isWhole ? (first(added) ?? first(inPlaceOfCurrent)) : first(inPlaceOfCurrent)
  return {
    placed: brought.map((each) => ({
      ...each,
      position: keys.get(each.id) as string,
      current: each === current,
    })),
    replaced: [...new Set(brought.flatMap((each) => replacedOf(each)?.id ?? []))],
  }
}
