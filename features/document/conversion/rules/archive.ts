import { unzipSync } from 'fflate'
import { refuse } from './converted'

export type Entry = { name: string; bytes: Uint8Array }

/** Most bytes of a packed file, of one part of it, and of all parts together; most parts. */
const mostPacked = 50_000_000
const mostOfOne = 10_000_000
const mostUnpacked = 40_000_000
const mostEntries = 5_000

/** The names of what a zip file holds, without unpacking anything. @throws DocumentError when it is damaged */
export function namesIn(bytes: Uint8Array): string[] {
  const names: string[] = []
  unpack(bytes, (name) => {
    names.push(name)
    return false
  })
  return names
}

/**
 * Unpacks some of a zip file. Room is taken by the sizes that its directory tells, so that a part cannot grow beyond what
 * was weighed.
 *
 * @throws DocumentError when it is damaged, or larger than anybody's notes
 */
export function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean): Entry[] {
  let entries = 0
  let size = 0
  if (bytes.length > mostPacked) refuse('zip_too_large', 'The file is too large.')
  const parts = damaged(() =>
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        entries += 1
        if (entries > mostEntries) refuse('zip_too_large', 'The file holds too many files.')
        if (!isWanted(name)) return false
        size += originalSize
        if (originalSize > mostOfOne || size > mostUnpacked)
          refuse('zip_too_large', 'The file unpacks to too much.')
        return true
      },
    }),
  )
  return Object.entries(parts).map(([name, content]) => ({ name, bytes: content }))
}

function damaged<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error && error.name === 'DocumentError') throw error
    return refuse('broken', 'The file is damaged.')
  }
}
