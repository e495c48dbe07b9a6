import { type Edit, editText, findNode } from '@/features/outline/model/rules/edit'
import type { Outline } from '@/features/outline/model/rules/outline'

/** What stands before and behind bold words, and behind and before words in italics. */
const signs = { bold: '**', italic: '*' } as const

export type Sign = keyof typeof signs

/**
 * Sets the signs of bold or italics around the selected words, or takes them away; without a selection the caret
 * comes between them.
 */
export function toggleSign(outline: Outline, id: string, start: number, end: number, sign: Sign): Edit {
  const node = findNode(outline, id)
  if (!node) return { operations: [], caret: null }
  const mark = signs[sign]
  const { length } = mark
  const [before, words, after] = [
    node.text.slice(0, start),
    node.text.slice(start, end),
    node.text.slice(end),
  ]
  // One star of bold words is no sign of italics.
  const isSet = starsAt(before, 'end') % 4 >= length && starsAt(after, 'start') % 4 >= length
  const isOwn = sign === 'bold' || starsAt(before, 'end') !== 2
  const [text, at] =
    isSet && isOwn
      ? [before.slice(0, -length) + words + after.slice(length), start - length]
      : [before + mark + words + mark + after, start + length]
  return { operations: [editText(node, text)], caret: { node: id, at, to: at + words.length } }
}

function starsAt(text: string, edge: 'start' | 'end'): number {
  return (edge === 'end' ? /\**$/ : /^\**/).exec(text)?.[0].length ?? 0
}

/** Makes the selected words a link, whose address is written next. */
export function linkWords(outline: Outline, id: string, start: number, end: number): Edit {
  const node = findNode(outline, id)
  if (!node || start === end) return { operations: [], caret: null }
  const words = node.text.slice(start, end)
  const text = `${node.text.slice(0, start)}[${words}]()${node.text.slice(end)}`
  return { operations: [editText(node, text)], caret: { node: id, at: end + 3 } }
}
