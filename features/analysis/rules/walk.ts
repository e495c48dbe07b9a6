import { competencyNodes, levelOf } from '@/features/competency/rules/competencies'
import { isText } from '@/features/outline/model/rules/is-text'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { Level } from '@/lib/outline-kinds'

/** A competency to stop at. @property above the words of the item that holds it, or empty */
export type Stop = { node: Node; above: string; self: Level | null; target: Level | null }

/** Whether both levels are set, so that there is nothing to ask. */
export const isRated = ({ self, target }: Pick<Stop, 'self' | 'target'>): boolean =>
  self !== null && target !== null

/**
 * The competencies of an analysis in the writer's order, as the walk goes through them. An item that holds others is
 * their heading and no stop, unless it has a level itself. In a part of an analysis, those of the part.
 */
export function stopsOf(outline: Outline): Stop[] {
  const path = new Set(outline.excerpt?.path)
  const all = competencyNodes(outline).filter(({ node }) => isText(node))
  const words = new Map(all.map(({ node }) => [node.id, node.text]))
  const holders = new Set(all.map(({ node }) => node.parentId))
  return all.flatMap(({ node }) => {
    const self = levelOf(outline, node.id, 'self')
    const target = levelOf(outline, node.id, 'target')
    const isHeading = holders.has(node.id) && self === null && target === null
    if (isHeading || path.has(node.id)) return []
    return [{ node, above: words.get(node.parentId ?? '') ?? '', self, target }]
  })
}

/** The next competency that lacks a level; from the first where none is given, and never back. */
export function nextOpen(stops: readonly Stop[], after: string | null): Stop | undefined {
  const from = stops.findIndex(({ node }) => node.id === after)
  return stops.slice(from + 1).find((stop) => !isRated(stop))
}

/** How many competencies lack a level. */
export const countOpen = (outline: Outline): number =>
  stopsOf(outline).filter((stop) => !isRated(stop)).length

/** The same as long as no level has been set at all, and 0 afterwards. */
export const countUnbegun = (outline: Outline): number => (outline.levels.length > 0 ? 0 : countOpen(outline))

/** What a walk has come to. */
export function sumsOf(stops: readonly Stop[]): { all: number; reached: number; left: number; open: number } {
  const lefts = stops.map(({ self, target }) => (self === null || target === null ? null : target - self))
  return {
    all: stops.length,
    reached: lefts.filter((left) => left !== null && left <= 0).length,
    left: lefts.reduce<number>((sum, left) => sum + Math.max(0, left ?? 0), 0),
    open: lefts.filter((left) => left === null).length,
  }
}
