import type { Node } from '@/features/outline/model/rules/outline'

export type Mark = 'strong' | 'emphasis' | 'delete' | 'code'

/**
 * A run of an item's words that looks the same throughout.
 * @property text the words as they are read, without the signs of Markdown
 * @property at where they begin in the text as it was typed
 */
export type Piece = { text: string; at: number; marks?: Mark[]; href?: string }

/** Whether a text may hold Markdown; most don't, and need no parser. */
export function mayHaveMarks(text: string): boolean {
  return /[*_`~[\]<\\&@]|https?:|www\./i.test(text)
}

/** How an item looks: as its form, or as a heading, whose signs are not shown. */
export function lookOf({ form, text }: Pick<Node, 'form' | 'text'>): Node['form'] | 'heading' {
  return form === 'raw' && headingPieces(text) ? 'heading' : form
}

/** A heading above items, which are its children: its words without the signs. Null for any other text. */
export function headingPieces(text: string): Piece[] | null {
  const signs = /^#{1,6}[ \t]+(?=\S)/.exec(text)?.[0]
  return signs && !text.includes('\n')
    ? [{ text: text.slice(signs.length), at: signs.length, marks: ['strong'] }]
    : null
}

/**
 * Where a place among the words that are read stands in the text as it was typed.
 *
 * @param pieces null where the text is read as it was typed
 * @param read number of characters before the place, as they are read
 */
export function typedOffset(pieces: readonly Piece[] | null, text: string, read: number): number {
  if (!pieces) return Math.min(read, text.length)
  let left = read
  for (const [index, piece] of pieces.entries()) {
    // Behind the last words is behind the signs that close them.
    const isEnd = index === pieces.length - 1 && left >= piece.text.length
    if (left <= piece.text.length && !isEnd) return Math.min(piece.at + left, text.length)
    left -= piece.text.length
  }
  return text.length
}
