import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's first choice for argon2id, which is the library's default kind: memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash that no password fits, so that an unknown address costs the same time as a known one. */
const noAccount = hash('', cost)

/** @returns the hash to store, with its parameters and salt */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), cost)
}

/**
 * @param stored the account's hash; null for no account or no password, which takes as long and is never right
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await noAccount), password.normalize('NFKC'))
  return right && stored !== null
}
