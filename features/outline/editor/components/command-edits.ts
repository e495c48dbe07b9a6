import { mergeBackward, mergeForward } from '@/features/outline/editing/rules/joins'
import type { Command } from '@/features/outline/editing/rules/key-command'
import { indent, moveDown, moveUp, outdent } from '@/features/outline/editing/rules/moves'
import { linkWords, toggleSign } from '@/features/outline/editing/rules/signs'
import { splitNode } from '@/features/outline/editing/rules/splits'
import { type Edit, findNode } from '@/features/outline/model/rules/edit'
import type { Outline } from '@/features/outline/model/rules/outline'
import type { Row } from '@/features/outline/model/rules/rows'
import { sameColumn } from './caret-line'

/** @property folded whether its children are hidden @property rows what is on the screen around it */
type InHand = { id: string; start: number; end: number; folded: boolean; rows: () => Row[] }

/** What a command does to the item that has the caret; `start` and `end` are the selection within its text. */
export function editFor(command: Command, outline: Outline, { id, start, end, folded, rows }: InHand): Edit {
  switch (command) {
    case 'split':
      return splitNode(outline, id, start, end, folded)
    case 'indent':
      return indent(outline, id, start)
    case 'outdent':
      return outdent(outline, id, start)
    case 'merge-backward':
      return mergeBackward(outline, id)
    case 'merge-forward':
      return mergeForward(outline, id)
    case 'move-up':
      return moveUp(outline, id, start)
    case 'move-down':
      return moveDown(outline, id, start)
    case 'previous':
      return neighbour(outline, rows(), { id, at: start, step: -1 })
    case 'next':
      return neighbour(outline, rows(), { id, at: start, step: 1 })
    case 'bold':
    case 'italic':
      return toggleSign(outline, id, start, end, command)
    case 'link':
      return linkWords(outline, id, start, end)
    default:
      return { operations: [], caret: null }
  }
}

function neighbour(
  outline: Outline,
  rows: readonly Row[],
  { id, at, step }: { id: string; at: number; step: 1 | -1 },
): Edit {
  const from = findNode(outline, id)
  const to = rows[rows.findIndex((row) => row.node.id === id) + step]?.node
  if (!from || !to) return { operations: [], caret: null }
  const column = sameColumn({ text: from.text, at }, to.text, step === 1 ? 'first' : 'last')
  return { operations: [], caret: { node: to.id, at: column } }
}
