import type { Caret } from '@/features/outline/model/rules/edit'
import { editOf } from './trees-on-page'

/** The field of an item's words while it is being written, within an element or the whole page. */
export function fieldOf(root: ParentNode | null, node: string): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>(`textarea[data-node="${node}"]`) ?? null
}

/** The field within an element that has the caret. */
export function focusedField(root: ParentNode | null): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>('textarea[data-node]:focus') ?? null
}

/** Makes an item the one that is written and gives its field the focus; null where it is not on the page. */
export function openField(
  root: ParentNode | null,
  node: string,
  { preventScroll = false } = {},
): HTMLTextAreaElement | null {
  const words = root?.querySelector<HTMLElement>(`[data-node="${node}"]`)
  const tree = words?.closest('[role=tree]')
  if (tree && !(words instanceof HTMLTextAreaElement)) editOf(tree)?.(node)
  const field = fieldOf(root, node)
  field?.focus({ preventScroll })
  return field
}

/** Puts the caret into an item, or selects some of its words. */
export function putCaret(root: ParentNode | null, { node, at, to = at }: Caret): void {
  openField(root, node)?.setSelectionRange(at, to)
}

/** The node of text and the offset under a point of the window; null outside of any text. */
export function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (document.caretPositionFromPoint) {
    const caret = document.caretPositionFromPoint(x, y)
    return caret && { node: caret.offsetNode, offset: caret.offset }
  }
  // Safari before 26 knows only the older name.
  const range = document.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : null
}

/** How many characters stand before a place within an element, as they are read; its end if it is elsewhere. */
export function charactersBefore(element: HTMLElement, caret: { node: Node; offset: number } | null): number {
  if (!caret || !element.contains(caret.node)) return element.textContent?.length ?? 0
  const range = document.createRange()
  range.selectNodeContents(element)
  range.setEnd(caret.node, caret.offset)
  return range.toString().length
}
