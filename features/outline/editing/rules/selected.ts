import type { Row } from '@/features/outline/model/rules/rows'

/** Whole items, from the one where the selection began to the one where it ends now; either may be the upper one. */
export type Selection = { anchor: string; head: string }

/** `ids`: the visible items that are selected, children with their parents; `roots`: those whose parent is not. */
export type Selected = { ids: ReadonlySet<string>; roots: string[] }

/** What a selection holds; null when one of its ends is not visible any more. */
export function selectedIn(rows: readonly Row[], { anchor, head }: Selection): Selected | null {
  const ends = [anchor, head].map((id) => rows.findIndex(({ node }) => node.id === id))
  const [from, to] = [Math.min(...ends), Math.max(...ends)]
  if (from < 0) return null
  const ids = new Set<string>()
  const roots: string[] = []
  for (const [offset, { node }] of rows.slice(from).entries()) {
    const isBelow = node.parentId !== null && ids.has(node.parentId)
    if (!isBelow && from + offset > to) break
    ids.add(node.id)
    if (!isBelow) roots.push(node.id)
  }
  return { ids, roots }
}
