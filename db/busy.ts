import { isComplaint } from './errors'

/**
 * Too much was going on to answer within reason. Nothing of the transaction was kept, and the same may go through in
 * a moment. Next.js hands a digest on to the error page, the message it does not.
 */
export class Busy extends Error {
  readonly digest = 'busy'
}

/** Whether what failed may well go through when it is tried again. */
export function isBusy(error: unknown): boolean {
  return (
    hasCause(error, (one) => one instanceof Busy) ||
    isComplaint(error, 'lockNotAvailable', 'deadlockDetected', 'serializationFailure', 'tooManyConnections')
  )
}

/** A connection was closed by the other side, or has not answered within its deadline. */
export class ConnectionLost extends Error {}

/** What postgres.js and the system say of a server that has gone or is not there yet. */
const lostCodes = [
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'],
]

/** Whether a statement failed because its connection, or the whole server, was not there. */
export function isLost(error: unknown): boolean {
  return (
    hasCause(error, (one) => one instanceof ConnectionLost || lostCodes.includes(codeOf(one))) ||
    isComplaint(error, 'adminShutdown', 'crashShutdown', 'cannotConnectNow')
  )
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

/** Drizzle and the pool wrap what the driver threw. */
function hasCause(error: unknown, is: (one: Error) => boolean): boolean {
  return error instanceof Error && (is(error) || hasCause(error.cause, is))
}
