import { readFileSync } from 'node:fs'
import { ClearError, codeOf } from '@/lib/host/clear-error'

const least = 12

/**
 * The passphrase of back-ups: BACKUP_PASSPHRASE, or the first line of the file that BACKUP_PASSPHRASE_FILE names.
 *
 * @returns nothing when neither is set
 * @throws ClearError when the file cannot be read or begins with an empty line
 */
export function readPassphrase(): string | undefined {
  const { BACKUP_PASSPHRASE: given, BACKUP_PASSPHRASE_FILE: file } = process.env
  if (given || !file) return given || undefined
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new ClearError(`BACKUP_PASSPHRASE_FILE names ${file}, which cannot be read (${codeOf(error)}).`)
  }
  const line = text.split(/\r?\n/)[0]
  if (line) return line
  throw new ClearError(`BACKUP_PASSPHRASE_FILE names ${file}, whose first line is empty.`)
}

/** @throws ClearError for one that could be guessed, since whoever has a file can try as often as they like */
export function assertStrong(passphrase: string | undefined): void {
  if (passphrase === undefined || [...passphrase].length >= least) return
  throw new ClearError(
    `The passphrase of a back-up has at least ${least} characters, such as "openssl rand -base64 24" prints.`,
  )
}
