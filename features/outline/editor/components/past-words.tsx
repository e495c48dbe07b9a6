import { readPieces } from '../rules/read-pieces'
import { Pieces } from './rendered-text'

/** The words of an item in a document that stands still, read on the server: no page brings the parser for them. */
export function PastWords({ text }: { text: string }) {
  const pieces = readPieces(text)
  return pieces ? <Pieces text={text} pieces={pieces} /> : text
}
