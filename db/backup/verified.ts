import type { Content, Header } from './contents'
import { Tally } from './tally'

/**
 * Passes on what a back-up holds, and makes sure that nothing is missing, twice, or other than it was written.
 *
 * @throws Error that says what is wrong, at the end at the latest
 */
export async function* verified(contents: AsyncIterable<Content>): AsyncGenerator<Content> {
  let header: Header | undefined
  let ended = false
  const tallies = new Map<string, Tally>()
  for await (const one of contents) {
    if (ended) throw new Error('something stands behind its end')
    if ('header' in one) {
      if (header) throw new Error('it begins twice')
      header = one.header
      for (const { name } of header.tables) tallies.set(name, new Tally())
    } else if (!header) {
      throw new Error('its beginning is missing')
    } else if ('piece' in one) {
      const tally = tallies.get(one.piece.table)
      if (!tally) throw new Error(`it does not name the table ${one.piece.table}`)
      tally.add(one.piece.bytes)
    } else {
      ended = true
      for (const [name, { rows, sum }] of tallies) {
        const said = one.sums[name]
        if (said?.rows !== rows || said.sum !== sum)
          throw new Error(`the rows of ${name} are not those it had`)
      }
    }
    yield one
  }
  if (!ended) throw new Error('its end is missing')
}
