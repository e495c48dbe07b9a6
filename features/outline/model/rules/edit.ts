import { newId } from './new-id'
import type { Operation, OperationOf } from './operation'
import { keysAfter } from './order'
import type { Node, Outline } from './outline'
import { siblingsAt } from './tree'
import { fencesAt } from './within-part'

/** Where the caret goes after an edit: before the character at `at` of that item; up to `to` is selected. */
export type Caret = { node: string; at: number; to?: number }

/** The result of a key, a button or a gesture. */
export type Edit = { operations: Operation[]; caret: Caret | null }

/** A place among siblings: below `parent` (null: at the top), right behind `after` (null: first). */
export type Place = { section: string; parent: string | null; after: string | null }

export function findNode(outline: Outline, id: string): Node | null {
  return outline.nodes.find((node) => node.id === id) ?? null
}

/** Children of an item, in order. */
export function childrenOf(outline: Outline, node: Node): Node[] {
  return siblingsAt(outline.nodes, node.sectionId, node.id)
}

/** The siblings of an item, itself among them, and its index. */
export function amongSiblings(outline: Outline, node: Node): { siblings: Node[]; index: number } {
  const siblings = siblingsAt(outline.nodes, node.sectionId, node.parentId)
  return { siblings, index: siblings.findIndex(({ id }) => id === node.id) }
}

/**
 * Makes keys for new or moved items at a place.
 *
 * @param without ids of items that are about to leave that place
 * @returns the keys, and moves for those siblings that had to get new keys
 */
export function keysAt(
  outline: Outline,
  { section, parent, after }: Place,
  count = 1,
  without: readonly string[] = [],
): { keys: string[]; rekeys: OperationOf<'move'>[] } {
  const fences = fencesAt(outline, section, parent)
  const siblings = [...siblingsAt(outline.nodes, section, parent), ...fences].filter(
    ({ id }) => !without.includes(id),
  )
  // On a part of a document, the first sibling here may follow one that is not here.
  const behind = after ?? fences.find(({ side }) => side === 'before')?.id ?? null
  const { keys, rekeyed } = keysAfter(siblings, behind, count)
  return {
    keys,
    rekeys: rekeyed.map(({ id, position }) => ({
      kind: 'move',
      id: newId(),
      node: id,
      section,
      parent,
      position,
    })),
  }
}

/** A new text for an item; `seen` is the version that is on the screen. */
export function editText(node: Node, text: string): OperationOf<'edit'> {
  return {
    kind: 'edit',
    id: newId(),
    node: node.id,
    text: text.replaceAll('\0', '\uFFFD'),
    seen: node.version,
  }
}

/** Moves items, which stay together and in order, to a place. */
export function moveTo(outline: Outline, ids: readonly string[], place: Place): Operation[] {
  const { keys, rekeys } = keysAt(outline, place, ids.length, ids)
  const moves = ids.map((node, index) => ({
    kind: 'move' as const,
    id: newId(),
    node,
    section: place.section,
    parent: place.parent,
    position: keys[index] as string,
  }))
  return [...rekeys, ...moves]
}

/** What a new item may have beside its text. */
export type NewItem = { text: string } & Partial<
  Pick<OperationOf<'insert'>, 'node' | 'form' | 'box' | 'start' | 'isGoal' | 'version'>
>

/** Inserts items at a place, in order. */
export function insertAt(outline: Outline, items: readonly NewItem[], place: Place): Operation[] {
  const { keys, rekeys } = keysAt(outline, place, items.length)
  const inserts = items.map((item, index) => newInsert(item, place, keys[index] as string))
  return [...rekeys, ...inserts]
}

/** One insert at a key that is known already. */
export function newInsert(
  { text, node = newId(), form = 'bullet', box = 'none', start = null, isGoal = false, version }: NewItem,
  { section, parent }: Pick<Place, 'section' | 'parent'>,
  position: string,
): OperationOf<'insert'> {
  return {
    kind: 'insert',
    id: newId(),
    node,
    section,
    parent,
    position,
    text: text.replaceAll('\0', '\uFFFD'),
    form,
    box,
    start,
    isGoal,
    ...(version !== undefined && { version }),
  }
}

/** The form and box that a new item takes over from its neighbour. */
export function alike(node: Node): Pick<Node, 'form' | 'box'> {
  return { form: node.form, box: node.box === 'none' ? 'none' : 'open' }
}
