/**
 * The error codes of Postgres that we react to, by their names in the appendix "PostgreSQL Error Codes" of its manual;
 * `allowanceUsedUp` and `otherVersion` are our own, see db/sql/25_limits.sql and 62_applied.sql.
 */
const sqlStates = {
  foreignKeyViolation: '23503',
  invalidPassword: '28P01',
  inFailedTransaction: '25P02',
  readOnly: '25006',
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

/** An error that Postgres reported, as postgres.js throws it. */
export type Complaint = Error & { code: string; constraint_name?: string; detail?: string }

/**
 * @returns the error of Postgres in an error or in what caused it, as Drizzle and we wrap errors; null for any other
 */
export function complaintIn(error: unknown): Complaint | null {
  if (!(error instanceof Error)) return null
  // By its name, not its class: the driver may be loaded twice, once by the server and once by the app.
  return error.name === 'PostgresError' ? (error as Complaint) : complaintIn(error.cause)
}

/** Whether Postgres reported one of these. */
export function isComplaint(error: unknown, ...states: SqlState[]): boolean {
  const code = complaintIn(error)?.code
  return states.some((state) => sqlStates[state] === code)
}

/** Whether a write failed because a row that it needs was deleted, or closed to the viewer, after it was read. */
export function wentMeanwhile(error: unknown): boolean {
  return isComplaint(error, 'foreignKeyViolation', 'insufficientPrivilege')
}

/** Whether the id of a new analysis is taken: these ids are unique over all people. */
export function isAnalysisTaken(error: unknown): boolean {
  return complaintIn(error)?.constraint_name === 'analysis_id'
}
