import { depthLimit } from '@/features/outline/model/rules/limits'

/** A row of an outline as a drag sees it; `depth` is 0 at the top, `folded` where children are hidden. */
export type Line = { id: string; depth: number; folded: boolean }

/** A place in an outline: behind its first `index` lines, so deep. */
export type Gap = { index: number; depth: number }

/**
 * The place nearest to the one that the pointer asks for. An item never comes to stand below nothing, between a
 * parent and its children no deeper than these, and below a folded item only once that is unfolded.
 *
 * @param lines what stands there, without the items that are being moved
 * @param height levels that these take themselves, at least 1
 */
export function nearestGap(lines: readonly Line[], { index, depth }: Gap, height: number): Gap {
  const [above, below] = [lines[index - 1], lines[index]]
  const room = Math.max(0, depthLimit - height)
  const most = Math.min(room, above ? above.depth + (above.folded ? 0 : 1) : 0)
  const least = Math.min(most, below?.depth ?? 0)
  return { index, depth: Math.max(least, Math.min(most, depth)) }
}

/** Below which item a gap is (null: none), and right behind which of its children (null: before all). */
export function placeAt(
  lines: readonly Line[],
  { index, depth }: Gap,
): { parent: string | null; after: string | null } {
  const above = lines.slice(0, index)
  const parentAt = above.findLastIndex((line) => line.depth < depth)
  const after = above.findLast((line, at) => at > parentAt && line.depth === depth)
  return { parent: above[parentAt]?.id ?? null, after: after?.id ?? null }
}
