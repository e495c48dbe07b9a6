import {
  alike,
  childrenOf,
  type Edit,
  editText,
  findNode,
  keysAt,
  newInsert,
} from '@/features/outline/model/rules/edit'
import { textLimit } from '@/features/outline/model/rules/limits'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation, OperationOf } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import type { PastedItem } from './pasted-items'

type Planned = { node: string; parent: string | null; item: PastedItem }

/**
 * Pastes several lines at the caret: the first goes into the item itself, the others become items behind and
 * below it, by their indentation; the text behind the caret moves to the end of the last one.
 *
 * @param start,end the selection, which is replaced
 */
export function pasteLines(
  outline: Outline,
  id: string,
  start: number,
  end: number,
  items: readonly PastedItem[],
): Edit {
  const node = findNode(outline, id)
  const [first, ...rest] = items
  if (!node || !first) return { operations: [], caret: null }
  // No operation changes the number of an existing item, so a first number other than 1 stays text.
  const words = (first.number ?? 1) === 1 ? first.text : `${first.number}. ${first.text}`
  const [head, tail] = [node.text.slice(0, start), node.text.slice(end)]
  const whole = head + words + (rest.length === 0 ? tail : '')
  if (whole.length > textLimit) return pasteBehind(outline, node, [first, ...rest])

  const operations: Operation[] = whole === node.text ? [] : [editText(node, whole)]
  const planned = plan(node, rest)
  const last = planned.at(-1)
  if (!last) return { operations, caret: { node: id, at: head.length + words.length } }
  const end_ = last.item.text.length
  if (end_ + tail.length <= textLimit) last.item = { ...last.item, text: last.item.text + tail }
  else planned.push({ node: newId(), parent: last.parent, item: { ...last.item, text: tail } })
  return {
    operations: [...operations, ...inserts(outline, node, planned)],
    caret: { node: last.node, at: end_ },
  }
}

/** Pastes lines as items behind another one and all below it. */
export function pasteItems(outline: Outline, id: string, items: PastedItem[]): Edit {
  const node = findNode(outline, id)
  return node ? pasteBehind(outline, node, items) : { operations: [], caret: null }
}

/** Pastes all lines behind an item whose text would get too long. */
function pasteBehind(outline: Outline, node: Node, items: PastedItem[]): Edit {
  const planned = plan(node, items)
  const last = planned.at(-1)
  return {
    operations: inserts(outline, node, planned),
    caret: last ? { node: last.node, at: last.item.text.length } : null,
  }
}

/** Gives each line its parent: the nearest line above that is less deep. */
function plan(node: Node, items: PastedItem[]): Planned[] {
  const path: string[] = [node.id]
  return items.map((item) => {
    const planned = { node: newId(), parent: path[item.depth - 1] ?? node.parentId, item }
    path.length = Math.min(path.length, item.depth)
    path[item.depth] = planned.node
    return planned
  })
}

/** New siblings come right behind the item, new children before those that it has. */
function inserts(outline: Outline, node: Node, planned: Planned[]): Operation[] {
  const groups = new Map<string | null, Planned[]>()
  for (const entry of planned) groups.set(entry.parent, [...(groups.get(entry.parent) ?? []), entry])
  const position = new Map<string, string>()
  const rekeys: OperationOf<'move'>[] = []
  for (const [parent, entries] of groups) {
    const after = parent === node.parentId ? node.id : null
    const at = keysAt(outline, { section: node.sectionId, parent, after }, entries.length)
    rekeys.push(...at.rekeys)
    entries.forEach((entry, index) => {
      position.set(entry.node, at.keys[index] as string)
    })
  }
  const sibling = alike(node)
  const child = alike(childrenOf(outline, node)[0] ?? node)
  const before = new Map<string | null, PastedItem>()
  return [
    ...rekeys,
    ...planned.map(({ node: id, parent, item }) => {
      const like = parent === node.parentId ? sibling : child
      const { text } = item
      const start = before.get(parent)?.form === 'ordered' ? null : startOf(item)
      before.set(parent, item)
      const made = { node: id, text, start, form: item.form ?? like.form, box: item.box ?? like.box }
      return newInsert(made, { section: node.sectionId, parent }, position.get(id) as string)
    }),
  ]
}

/** The number that begins a list; null for 1, which is the default. */
function startOf({ number }: PastedItem): number | null {
  return number === 1 ? null : number
}
