import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { ArchiveFile } from './files'

/** UTF-16 code units that are compressed at once; other requests run between two pieces. */
const pieceLength = 64 * 1024

/**
 * A zip archive that is made while it is read: a file's text is asked for only when the ones before it are out.
 *
 * @param at the time that all files carry
 */
export function zipStream(files: readonly ArchiveFile[], at: Date): ReadableStream<Uint8Array<ArrayBuffer>> {
  let ready: Uint8Array<ArrayBuffer>[] = []
  const zip = new Zip((error, data) => {
    if (error) throw error
    ready.push(data as Uint8Array<ArrayBuffer>)
  })
  const steps = pack(zip, files, at)
  return new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      // Goes on until there is something to send: the stream does not pull again after a pull that brought
      // nothing.
      for (let done = false; ready.length === 0 && !done; ) {
        await new Promise(setImmediate)
        done = (await steps.next()).done ?? false
        if (done && ready.length === 0) controller.close()
      }
      for (const chunk of ready) controller.enqueue(chunk)
      ready = []
    },
    cancel: () => zip.terminate(),
  })
}

async function* pack(zip: Zip, files: readonly ArchiveFile[], at: Date): AsyncGenerator<void> {
  for (const { path, lines } of files) {
    const entry = new ZipDeflate(path, { level: 6 })
    entry.mtime = at
    zip.add(entry)
    for (const piece of pieces(await lines())) {
      entry.push(strToU8(piece))
      yield
    }
    entry.push(new Uint8Array(0), true)
    yield
  }
  zip.end()
}

/** Joins short lines and cuts long ones, never within a surrogate pair. */
function* pieces(lines: Iterable<string>): Generator<string> {
  let waiting = ''
  for (const line of lines) {
    waiting += line
    while (waiting.length > pieceLength) {
      const isPair = /[\uD800-\uDBFF]/.test(waiting[pieceLength - 1] ?? '')
      const cut = isPair ? pieceLength - 1 : pieceLength
      yield waiting.slice(0, cut)
      waiting = waiting.slice(cut)
    }
  }
  if (waiting !== '') yield waiting
}
