import 'server-only'
import { randomUUID } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { Busy } from '@/db/busy'
import { InTurn, TurnRefused } from '@/lib/host/in-turn'

/** OWASP's first choice for argon2id, the library's default algorithm; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash that no password fits, so that an unknown address costs the same time as a known one. */
const noAccount = hash('', cost)

const kept = globalThis as { careerGoalHashing?: InTurn }
/** A hash takes one core and 19 MB, so two run at once. A long queue throws `Busy` instead of waiting. */
kept.careerGoalHashing ??= new InTurn({ atOnce: 2, mostWaiting: 30, waitingOfOne: 1 })
const hashing = kept.careerGoalHashing

/**
 * @returns the hash to store, with its parameters and salt
 * @throws Busy when too many are being computed
 */
export function hashPassword(password: string): Promise<string> {
  return bounded(() => hash(password.normalize('NFKC'), cost))
}

/**
 * @param stored the account's hash; null where there is no account or no password: takes as long, and the
 *   answer is always false
 * @throws Busy when too many are being computed
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  const against = stored ?? (await noAccount)
  const right = await bounded(() => verify(against, password.normalize('NFKC')))
  return right && stored !== null
}

async function bounded<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await hashing.run(randomUUID(), work)
  } catch (error) {
    throw error instanceof TurnRefused ? new Busy('Too many passwords are being checked.') : error
  }
}
