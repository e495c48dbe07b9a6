import { createHash } from 'node:crypto'

const lineEnd = 10

/**
 * Counts the rows of a table, and sums up their SHA-256 in eight columns of 32 bits. The sum is the same in whatever order
 * the rows come, so that two databases with the same rows have the same.
 */
export class Tally {
  rows = 0
  private readonly lanes = new Uint32Array(8)

  /** @param bytes whole lines, as COPY writes them: an end of line within a value is written as `\n` */
  add(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      const end = bytes.indexOf(lineEnd, from)
      if (end < 0) throw new Error('A piece ends within a row.')
      const digest = createHash('sha256').update(bytes.subarray(from, end)).digest()
      for (let i = 0; i < 8; i += 1) this.lanes[i] = (this.lanes[i] ?? 0) + digest.readUInt32BE(4 * i)
      this.rows += 1
      from = end + 1
    }
  }

  get sum(): string {
    return [...this.lanes].map((lane) => lane.toString(16).padStart(8, '0')).join('')
  }
}

/** Cuts a stream of COPY into pieces of whole lines. @param size of a piece, unless one row is larger */
export async function* piecesOf(stream: AsyncIterable<Buffer>, size = 1_000_000): AsyncGenerator<Buffer> {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of stream) {
    waiting.push(chunk)
    length += chunk.length
    if (length < size) continue
    const end = chunk.lastIndexOf(lineEnd) + 1
    if (end === 0) continue
    const rest = chunk.subarray(end)
    yield Buffer.concat(waiting, length - rest.length)
    waiting = rest.length > 0 ? [rest] : []
    length = rest.length
  }
  if (length > 0) yield Buffer.concat(waiting, length)
}
