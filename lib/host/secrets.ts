import { randomBytes } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { weakness } from '@/lib/secret-strength'
import { ClearError, codeOf } from './clear-error'

const bytes = z.string().refine((value) => Buffer.from(value, 'base64').length === 32)
const shape = z.object({
  AUTH_SECRET: bytes,
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: bytes,
  postgresPassword: bytes,
  ownerPassword: bytes,
  appPassword: bytes,
})

/** Everything that must stay secret, each 32 random bytes in base64. */
export type Secrets = z.infer<typeof shape>

/** The variables by which an operator may bring secrets of their own. */
const fromEnvironment = ['AUTH_SECRET', 'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY'] as const

/**
 * Reads the secrets of a data folder, making them on the first run; there are no default ones. AUTH_SECRET and
 * NEXT_SERVER_ACTIONS_ENCRYPTION_KEY of the environment win, unless they are placeholders.
 *
 * @param folder the data folder, which exists
 * @param isUsed a database was made with its secrets, so that new ones would open nothing
 * @throws ClearError when the file is damaged, or gone from beside its database, or when a secret of the environment is too weak
 */
export function loadSecrets(folder: string, isUsed = false): Secrets {
  const secrets = stored(path.join(folder, 'secrets.json'), isUsed)
  for (const name of fromEnvironment) {
    const value = process.env[name]
    if (!value) continue
    const fault = name === 'AUTH_SECRET' ? weakness(name, value) : keyFault(name, value)
    if (fault) throw new ClearError(fault)
    secrets[name] = value
  }
  return secrets
}

/** The actions' key is an AES key, so its length is checked after decoding. */
function keyFault(name: string, value: string): string | null {
  if (bytes.safeParse(value).success) return weakness(name, value)
  return `${name} must be 32 random bytes in base64: leave it out, and one is made on the first run.`
}

function stored(file: string, isUsed: boolean): Secrets {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && !isUsed) return make(file)
    if (codeOf(error) === 'ENOENT') {
      throw new ClearError(
        `The database is there, but ${file} is not, with whose secrets it was made: put back a copy of that file.`,
      )
    }
    throw new ClearError(
      `The secrets in ${file} cannot be read (${codeOf(error)}): start as the user who owns them.`,
    )
  }
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new ClearError(
      `The secrets in ${file} are damaged: put back a copy of the file; without it the database beside it cannot be opened.`,
    )
  }
}

/** Written to another file and renamed, so that a killed start leaves all secrets or none. */
function make(file: string): Secrets {
  const names = Object.keys(shape.shape) as (keyof Secrets)[]
  const secrets = Object.fromEntries(
    names.map((name) => [name, randomBytes(32).toString('base64')]),
  ) as Secrets
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(draft, file)
  return secrets
}
