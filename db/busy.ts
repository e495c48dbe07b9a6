import { isComplaint } from './errors'

/**
 * The database was too busy to answer in time. Nothing of the transaction was kept, and trying again in a moment may
 * succeed. It has a digest because Next.js passes that on to the error page, unlike the message.
 */
export class Busy extends Error {
  readonly digest = 'busy'
}

/** Whether what failed is likely to succeed when it is tried again. */
export function isBusy(error: unknown): boolean {
  return (
    hasCause(error, (one) => one instanceof Busy) ||
    isComplaint(error, 'lockNotAvailable', 'deadlockDetected', 'serializationFailure', 'tooManyConnections')
  )
}

/** A connection was closed by the other side, or has not answered within its deadline. */
export class ConnectionLost extends Error {}

/** Codes by which postgres.js and the operating system report a server that is gone, or not there yet. */
const lostCodes = [
  ...['CONNECTION_CLOSED', 'CONNECTION_ENDED', 'CONNECTION_DESTROYED', 'CONNECT_TIMEOUT'],
  ...['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ENOENT'],
]

/** Whether a statement failed because its connection, or the whole server, was gone. */
export function isLost(error: unknown): boolean {
  return (
    hasCause(error, (one) => one instanceof ConnectionLost || lostCodes.includes(codeOf(one))) ||
    isComplaint(error, 'adminShutdown', 'crashShutdown', 'cannotConnectNow')
  )
}

const codeOf = (error: Error) => ('code' in error ? String(error.code) : '')

/** Looks through causes, since Drizzle and the pool wrap what the driver threw. */
function hasCause(error: unknown, is: (one: Error) => boolean): boolean {
  return error instanceof Error && (is(error) || hasCause(error.cause, is))
}
