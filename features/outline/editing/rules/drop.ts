import { depthLimit } from '@/features/outline/model/rules/limits'

/** A row of an outline as a drag sees it; `depth` is 0 at the top, `folded` where children are hidden. */
export type Line = { id: string; depth: number; folded: boolean }

/** A place in an outline: behind its first `index` lines, at a depth. */
export type Gap = { index: number; depth: number }

/**
 * The allowed place nearest to the pointer. A child needs a parent above it. A place between a parent and its
 * children is as deep as these. A folded item takes children only once it is unfolded.
 *
 * @param lines the lines without the items that are being moved
 * @param height how many levels the moved items have, at least 1
 */
export function nearestGap(lines: readonly Line[], { index, depth }: Gap, height: number): Gap {
  const [above, below] = [lines[index - 1], lines[index]]
  const room = Math.max(0, depthLimit - height)
  const most = Math.min(room, above ? above.depth + (above.folded ? 0 : 1) : 0)
  const least = Math.min(most, below?.depth ?? 0)
  return { index, depth: Math.max(least, Math.min(most, depth)) }
}

/** The parent at a gap (null: none), and the child of it that the gap follows (null: it comes first). */
export function placeAt(
  lines: readonly Line[],
  { index, depth }: Gap,
): { parent: string | null; after: string | null } {
  const above = lines.slice(0, index)
  const parentAt = above.findLastIndex((line) => line.depth < depth)
  const after = above.findLast((line, at) => at > parentAt && line.depth === depth)
  return { parent: above[parentAt]?.id ?? null, after: after?.id ?? null }
}
