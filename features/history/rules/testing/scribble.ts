import { type Entry, Replay } from '@/features/outline/model/rules/replay'
import { type Step, Writer } from './writer'

/** What somebody could have written, batch by batch, as it would be stored: each a revision of its own. */
export function scribbled(sequence: readonly Step[], begin = Date.UTC(2026, 10, 1)): Entry[] {
  const work = new Replay()
  return sequence.flatMap((step, at) => {
    const batch = new Writer(work.document()).batch(step)
    return batch.map((body, index): Entry => {
      const entry = { revision: at + 1, index, at: begin + at * 1_000, suggestionId: null, body }
      work.carryOut(body, entry.at)
      return entry
    })
  })
}
