import { once } from 'node:events'
import { createWriteStream, existsSync, type WriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import type { Writable } from 'node:stream'
import { ClearError, codeOf } from './clear-error'

/**
 * Writes a file that only its owner can read, as a whole or not at all, also when the disk is full or the power goes: under
 * another name, which it keeps until everything is on the disk.
 *
 * @param replace whether a file of that name may be there already
 * @throws ClearError when there is one that may not be replaced, or when it cannot be written there
 */
export async function writeWhole(
  file: string,
  replace: boolean,
  write: (target: Writable) => Promise<void>,
): Promise<void> {
  if (!replace && existsSync(file)) {
    throw new ClearError(`${file} is there already: name another file, or add --force to replace it.`)
  }
  const draft = `${file}.part-${process.pid}`
  const target = await opened(draft)
  try {
    await write(target)
    await settle(draft)
    await rename(draft, file)
  } catch (error) {
    target.destroy()
    await rm(draft, { force: true })
    throw error
  }
  await settle(path.dirname(file))
}

/** Waits until a file, or the names in a folder, are on the disk. */
async function settle(place: string): Promise<void> {
  const handle = await open(place)
  await handle.sync().finally(() => handle.close())
}

async function opened(draft: string): Promise<WriteStream> {
  const target = createWriteStream(draft, { flags: 'wx', mode: 0o600 })
  try {
    await once(target, 'open')
    return target
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ENOSPC' || code === 'EDQUOT') throw error
    throw new ClearError(
      `No file can be made in ${path.dirname(draft)} (${code}): name one in a folder that you can write.`,
    )
  }
}
