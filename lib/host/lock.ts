import { randomUUID } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ClearError, codeOf } from './clear-error'
import { unwritable } from './places'
import { beginningOf, isAlive } from './processes'

/** The holder of a lock: its process, when that began (a pid may be reused), and a note. */
type Holder = { pid: number; beginning: string; note: string }

/**
 * Takes a lock file. It names its process and counts only while that lives, so a killed holder does not keep
 * it.
 *
 * @param file the lock, in a folder that exists
 * @param note told to others who are refused, such as the holder's address
 * @param refusal makes the sentence from the holder's number and note
 * @returns a function that releases the lock; may be called twice
 * @throws ClearError with that sentence when a live process holds it
 */
export function takeLock(
  file: string,
  note: string,
  refusal: (pid: number, note: string) => string,
): () => void {
  const mine: Holder = { pid: process.pid, beginning: beginningOf(process.pid), note }
  const draft = `${file}.${randomUUID()}`
  try {
    writeFileSync(draft, JSON.stringify(mine))
  } catch (error) {
    throw new ClearError(unwritable(path.dirname(file), error))
  }
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (link(draft, file)) return () => giveBack(file, mine)
      const holder = holderOf(file)
      if (holder) throw new ClearError(refusal(holder.pid, holder.note))
      removeStale(file)
    }
    throw new ClearError(refusal(0, ''))
  } finally {
    rmSync(draft, { force: true })
  }
}

/** The live process that holds a lock, if any. */
export function holderOf(file: string): Holder | undefined {
  const holder = read(file)
  if (!holder || !isAlive(holder.pid) || beginningOf(holder.pid) !== holder.beginning) return undefined
  return holder
}

/** Linking is atomic: the lock appears with its whole content, or another was first. */
function link(draft: string, file: string): boolean {
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

/** Moves a dead holder's lock aside; if a live process has taken it meanwhile, puts it back. */
function removeStale(file: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
    if (holderOf(aside)) link(aside, file)
    rmSync(aside)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

function giveBack(file: string, mine: Holder): void {
  const holder = read(file)
  if (holder?.pid === mine.pid && holder.beginning === mine.beginning) rmSync(file, { force: true })
}

function read(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}
