import { readPieces } from '@/features/outline/editor/rules/read-pieces'
import { clipped } from '@/features/outline/model/rules/first-words'

/** So much of a line is quoted. */
const most = 60

/** The first line of what somebody said, as it is read: without the signs of Markdown, and not too long. */
export function quoteOf(said: string): string {
  const [line = ''] = said.trimStart().split('\n', 1)
  const words = line.replace(/^(?:[-*+>]|#+|\d+[.)])\s+/, '')
  const pieces = readPieces(words)
  return clipped(pieces ? pieces.map(({ text }) => text).join('') : words, most).trim()
}
