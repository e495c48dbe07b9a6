import { firstWords } from '@/features/outline/model/rules/first-words'
import { compareSiblings } from '@/features/outline/model/rules/order'
import type { Node } from '@/features/outline/model/rules/outline'

/** A line of a document's list of contents. @property count its items; null for a group, and where only a part is here */
export type Entry = { id: string; words: string; count: number | null }

/** Items that about fill a window: a shorter document is seen at once, and needs no list. */
const fewest = 25

/** Groups that still leave the sections in sight; where there are more, these stand alone. */
const mostGroups = 20

/**
 * The contents of a document: its sections, and below each the items at its first level that have others below them.
 *
 * @param sections those with a heading, in order
 * @param isPart whether only a part of the document is here, whose items are not all that there are
 * @returns nothing where the document is short
 */
export function contentsOf(
  sections: readonly { id: string; label: string }[],
  nodes: readonly Node[],
  isPart: boolean,
): Entry[] {
  if (nodes.length < fewest || sections.length < 2) return []
  const parents = new Set(nodes.map(({ parentId }) => parentId))
  const isGroup = ({ id, parentId, text }: Node) => parentId === null && parents.has(id) && text.trim() !== ''
  const showsGroups = nodes.filter(isGroup).length <= mostGroups
  return sections.flatMap(({ id, label }) => {
    const here = nodes.filter(({ sectionId }) => sectionId === id)
    const items = here.filter((node) => !isGroup(node) && node.box !== 'done' && node.text.trim() !== '')
    const groups = showsGroups ? here.filter(isGroup).sort(compareSiblings) : []
    return [
      { id, words: label, count: isPart ? null : items.length },
      ...groups.map((node) => ({ id: `item-${node.id}`, words: firstWords(node.text), count: null })),
    ]
  })
}
