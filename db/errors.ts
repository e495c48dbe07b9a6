/**
 * What we answer to when Postgres says it, by the names of the appendix "PostgreSQL Error Codes" of its documentation;
 * `allowanceUsedUp` and `otherVersion` are our own, see db/sql/25_limits.sql and 62_applied.sql.
 */
const sqlStates = {
  foreignKeyViolation: '23503',
  invalidPassword: '28P01',
  serializationFailure: '40001',
  deadlockDetected: '40P01',
  insufficientPrivilege: '42501',
  tooManyConnections: '53300',
  lockNotAvailable: '55P03',
  adminShutdown: '57P01',
  crashShutdown: '57P02',
  cannotConnectNow: '57P03',
  allowanceUsedUp: 'CG001',
  otherVersion: 'CG002',
} as const

export type SqlState = keyof typeof sqlStates

/** What Postgres said, as postgres.js hands it on. */
export type Complaint = Error & { code: string; constraint_name?: string; detail?: string }

/** @returns what Postgres complained of, also inside what Drizzle or we made of it; null for any other error */
export function complaintIn(error: unknown): Complaint | null {
  if (!(error instanceof Error)) return null
  // By its name: the driver may have been loaded twice, once by the server and once by the app.
  return error.name === 'PostgresError' ? (error as Complaint) : complaintIn(error.cause)
}

/** Whether Postgres complained of one of these. */
export function isComplaint(error: unknown, ...states: SqlState[]): boolean {
  const code = complaintIn(error)?.code
  return states.some((state) => sqlStates[state] === code)
}

/** Whether a row that a write needs went, or was closed to the viewer, between looking and writing. */
export function wentMeanwhile(error: unknown): boolean {
  return isComplaint(error, 'foreignKeyViolation', 'insufficientPrivilege')
}

/** Whether somebody else has an analysis of this id: ids of analyses are everybody's. */
export function isAnalysisTaken(error: unknown): boolean {
  return complaintIn(error)?.constraint_name === 'analysis_id'
}
