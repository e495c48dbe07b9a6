import 'server-only'

/**
 * Too much was going on to answer within reason. Nothing of the transaction was kept, and the same may go through in
 * a moment. Next.js hands a digest on to the error page, the message it does not.
 */
export class Busy extends Error {
  readonly digest = 'busy'
}

/** Postgres' lock_not_available, deadlock_detected, serialization_failure and too_many_connections. */
const codes = ['55P03', '40P01', '40001', '53300']

/** Whether what failed may well go through when it is tried again. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (error instanceof Busy || ('code' in error && codes.includes(String(error.code)))) return true
  // Drizzle wraps what the driver threw.
  return isBusy(error.cause)
}
