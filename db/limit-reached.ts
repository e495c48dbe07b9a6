import { complaintIn, isComplaint } from './errors'
import type { Me } from './me'

/** The kinds of what may be used up within a day; see within.daily in db/sql/25_limits.sql. */
export type Allowance = 'storage' | 'links'

/** The viewer has used up an allowance of the day. Nothing of the transaction was kept. */
export class LimitReached extends Error {
  /** @param until when there is some again */
  constructor(
    readonly kind: Allowance,
    readonly until: Date,
    readonly me: Me,
  ) {
    super(`There is no ${kind} left until ${until.toISOString()}.`)
  }
}

/** @returns which allowance Postgres says is used up, and until when; null for any other error */
export function limitIn(error: unknown): { kind: Allowance; until: Date } | null {
  const complaint = isComplaint(error, 'allowanceUsedUp') ? complaintIn(error) : null
  if (!complaint) return null
  return { kind: complaint.message as Allowance, until: new Date(Number(complaint.detail) * 1_000) }
}
