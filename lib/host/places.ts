import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { ClearError } from './clear-error'

/** The clone. */
export const root = path.resolve(fileURLToPath(import.meta.url), '../../..')

/** Where a clone keeps what must survive: secrets, locks and the embedded database. */
export function dataFolder(): string {
  return path.resolve(root, process.env.CAREER_GOAL_DATA || '.data')
}

/**
 * Makes a folder that only its owner can list, but that the database's own user can pass through, and makes
 * sure that it can be written.
 *
 * @throws ClearError when it cannot be made or written
 */
export function ensureFolder(folder: string): void {
  try {
    makeFolders(folder)
    const probe = path.join(folder, `.probe-${process.pid}`)
    writeFileSync(probe, '')
    rmSync(probe)
  } catch (error) {
    throw new ClearError(unwritable(folder, error))
  }
}

/** One by one: Node's recursive mkdir never returns where nothing can be made, as in /proc. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return
  makeFolders(path.dirname(folder))
  mkdirSync(folder)
  // Set explicitly, because a strict umask would keep the database's user out.
  chmodSync(folder, 0o711)
}

/** The sentence for a folder that cannot be used. */
export function unwritable(folder: string, error: unknown): string {
  const reason = error instanceof Error ? error.message.replace(/, \w+ '.*$/, '') : String(error)
  return `The data folder ${folder} cannot be used (${reason}): make it writable for you, start as the user who owns it, or name another in CAREER_GOAL_DATA.`
}
