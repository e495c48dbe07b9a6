import type { Day } from '@/lib/dates'
import type { Node, Outline } from './outline'
import { todoDays } from './ticks'
import { type Branch, flatten, toTree } from './tree'

type Known = Pick<Outline, 'nodes' | 'dues' | 'recurrences' | 'completions' | 'excerpt'>

/**
 * What of a section was finished before today: the uppermost items that hold to-dos, none of which is open or was
 * done today. A section in which nothing else is left stands whole.
 *
 * @param seen items that stay in sight, with all that stand above and below them
 * @returns ids in order
 */
export function finishedBefore(
  outline: Known,
  sectionId: string,
  today: Day,
  seen: ReadonlySet<string>,
): string[] {
  const cut = new Set(outline.excerpt?.open)
  const isFinished = ({ id, box }: Node) => box === 'done' && todoDays(outline, id).lastDone !== today
  const isOver = (branch: Branch) => {
    const items = flatten([branch]).map(({ node }) => node)
    const boxes = items.filter(({ box }) => box !== 'none')
    return boxes.length > 0 && boxes.every(isFinished) && !items.some(({ id }) => seen.has(id) || cut.has(id))
  }
  const find = (branches: Branch[]): string[] =>
    branches.flatMap((branch) => (isOver(branch) ? [branch.node.id] : find(branch.children)))
  const tree = toTree(outline.nodes, sectionId)
  const found = find(tree)
  const over = new Set(found)
  return tree.every(({ node }) => over.has(node.id)) ? [] : found
}
