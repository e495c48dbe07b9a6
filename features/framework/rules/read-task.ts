import { type Ladder, LadderError, type LadderErrorCode } from './ladder'
import { readLadder } from './read-ladder'

export type LadderAnswer = { ladder: Ladder } | { refusal: { code: LadderErrorCode; at: string } }

/** Reads a ladder in a thread of its own: takes plain data, answers with plain data. */
export default function readTask(source: string): LadderAnswer {
  try {
    return { ladder: readLadder(source) }
  } catch (error) {
    if (!(error instanceof LadderError)) throw error
    return { refusal: { code: error.code, at: error.at } }
  }
}
