import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, Outline, OutlineText } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'
import { groupBy } from '@/lib/group-by'
import type { Level, LevelKind } from '@/lib/outline-kinds'

/** All items of the required outline, in order, with their depth. */
export function competencyNodes(outline: OutlineText): { node: Node; depth: number }[] {
  return outline.sections
    .filter((section) => section.kind === 'required')
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
}

const byItem = oncePerOutline((levels: Outline['levels']) => groupBy(levels, ({ nodeId }) => nodeId))

/** A level of a competency; null when nobody has set it. */
export function levelOf(outline: Pick<Outline, 'levels'>, nodeId: string, kind: LevelKind): Level | null {
  const own = byItem(outline.levels).get(nodeId)
  return own?.find((row) => row.kind === kind)?.value ?? null
}
