import { type Edit, editText, findNode } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { splitNode } from './splits'

/** What a line begins with, as in Markdown, and what it makes of an item. */
const forms: [sign: string, form: Node['form']][] = [
  ['- ', 'bullet'],
  ['* ', 'bullet'],
  ['1. ', 'ordered'],
]
const boxes = ['[] ', '[ ] ']

/**
 * What a sign of a list does that was just typed at the start of a line: it makes the item one of that list, or the
 * line an item of its own. In a list of to-dos a box is taken as the one that is there already.
 *
 * @param before the text before the last key
 * @returns null if the last key was not the blank behind such a sign
 */
export function shorthandEdit(outline: Outline, id: string, before: string, todo: boolean): Edit | null {
  const node = findNode(outline, id)
  if (!node || node.form === 'raw') return null
  const at = blankAt(before, node.text)
  if (at === null) return null
  const lineStart = node.text.lastIndexOf('\n', at - 1) + 1
  const typed = node.text.slice(lineStart, at + 1)
  const form = forms.find(([sign]) => sign === typed)?.[1]
  if (!form && !(todo && boxes.includes(typed))) return null
  if (lineStart > 0) return splitNode(outline, id, lineStart - 1, at + 1)
  const changed = form && form !== node.form ? [{ kind: 'form', id: newId(), node: id, form } as const] : []
  return {
    operations: [...changed, editText(node, node.text.slice(at + 1))],
    caret: { node: id, at: 0 },
  }
}

/** Where the one blank stands that a text has more than before; null if anything else has changed. */
function blankAt(before: string, after: string): number | null {
  if (after.length !== before.length + 1) return null
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  return after[at] === ' ' && before.slice(at) === after.slice(at + 1) ? at : null
}
