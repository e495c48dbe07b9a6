import 'server-only'
import type { Outline } from '@/features/outline/model/rules/outline'
import { mayHaveMarks, type Piece } from './pieces'
import { readPieces } from './read-pieces'

/** What texts with signs of Markdown read as, by the text; null where it is read as it was typed. */
export type MarkedTexts = Record<string, Piece[] | null>

/** Reads the texts of a page on the server, so that the browser needs no parser until one of them is changed. */
export function markedTexts({ nodes, evidence }: Pick<Outline, 'nodes' | 'evidence'>): MarkedTexts {
  const texts = [...nodes, ...evidence].map(({ text }) => text).filter(mayHaveMarks)
  return Object.fromEntries(texts.map((text) => [text, readPieces(text)]))
}
