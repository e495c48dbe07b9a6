import type { Caret } from '@/features/outline/model/rules/edit'

/** The field of an item's words, within an element or the whole page. */
export function fieldOf(root: ParentNode | null, node: string): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>(`textarea[data-node="${node}"]`) ?? null
}

/** The field within an element that has the caret. */
export function focusedField(root: ParentNode | null): HTMLTextAreaElement | null {
  return root?.querySelector<HTMLTextAreaElement>('textarea[data-node]:focus') ?? null
}

/** Puts the caret into an item. */
export function putCaret(root: ParentNode | null, { node, at }: Caret): void {
  const area = fieldOf(root, node)
  area?.focus()
  area?.setSelectionRange(at, at)
}
