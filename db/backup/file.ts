import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline as pipelineWithCallback, Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { ClearError, codeOf } from '@/lib/host/clear-error'
import { NewerFormat, packed, unpacked } from './archive'
import type { Content } from './contents'
import { isSealed, seal, unseal, WrongPassphrase } from './seal'
import { verified } from './verified'

const chunkSize = 256 * 1024
const gzipBeginning = Buffer.from([0x1f, 0x8b])

/** Writes a back-up: a tar archive, compressed with gzip and, where there is a passphrase, encrypted as `age` does. */
export async function writeBackup(
  contents: AsyncIterable<Content>,
  target: Writable,
  { passphrase, work, signal }: { passphrase?: string | undefined; work?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const compressed = createGzip({ chunkSize })
  const options = signal ? { signal } : {}
  if (!passphrase) return pipeline(packed(contents), compressed, target, options)
  const sealing = (plain: AsyncIterable<Uint8Array>) => seal(plain, passphrase, work)
  await pipeline(packed(contents), compressed, sealing, target, options)
}

/**
 * Reads a back-up to its end, and makes sure that it is whole: what comes last is its sums, and they are right.
 *
 * @throws ClearError with one sentence when it is none, damaged, cut off, of a newer version, or of another passphrase
 */
export async function* readBackup(file: string, passphrase: string | undefined): AsyncGenerator<Content> {
  try {
    yield* verified(unpacked(await plainOf(file, passphrase)))
  } catch (error) {
    throw error instanceof ClearError ? error : new ClearError(faultOf(file, error))
  }
}

async function plainOf(file: string, passphrase: string | undefined): Promise<AsyncIterable<Uint8Array>> {
  const start = await startOf(file)
  if (!isSealed(start)) {
    if (start.subarray(0, 2).equals(gzipBeginning)) return unzipped(createReadStream(file))
    throw new ClearError(`${file} is no back-up of career-goal, so nothing was restored.`)
  }
  if (passphrase) return unzipped(Readable.from(unseal(createReadStream(file), passphrase)))
  throw new ClearError(
    `${file} is encrypted: give its passphrase in BACKUP_PASSPHRASE, or a file with it in BACKUP_PASSPHRASE_FILE.`,
  )
}

function unzipped(compressed: Readable): Readable {
  const plain = createGunzip({ chunkSize })
  // Errors of either end both; whoever reads the plain bytes gets them.
  pipelineWithCallback(compressed, plain, () => {})
  return plain
}

async function startOf(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(32), 0, 32, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

function faultOf(file: string, error: unknown): string {
  if (error instanceof WrongPassphrase)
    return `The passphrase does not open ${file}, so nothing was restored.`
  if (error instanceof NewerFormat) return newer(file, error.message)
  const code = codeOf(error)
  if (code === 'ENOENT') return `There is no file ${file}.`
  if (code === 'EACCES' || code === 'EPERM' || code === 'EISDIR') return `${file} cannot be read (${code}).`
  const reason = error instanceof Error ? error.message : String(error)
  return `${file} is damaged or cut off (${reason.split('\n')[0]}), so nothing was restored: take another back-up.`
}

/** The sentence for a file that only another version can read. */
export const newer = (file: string, version: string): string =>
  `${file} was made by a newer career-goal (${version}), so nothing was restored: install that one first.`
