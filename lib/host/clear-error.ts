/** A failure that its one sentence explains, so that no stack trace is printed. */
export class ClearError extends Error {}

/**
 * Prints a failure and ends the process: a ClearError with its sentence, any other with its stack.
 *
 * @param error what was thrown
 */
export function exitWith(error: unknown): never {
  const code = codeOf(error)
  if (error instanceof ClearError) console.error(error.message)
  else if (code === 'ENOSPC' || code === 'EDQUOT')
    console.error(
      `The disk is full (${(error as Error).message}): make room, and start again; nothing is lost.`,
    )
  else console.error(error)
  process.exit(1)
}

/** The operating system's code of an error (`EACCES`, `EADDRINUSE`, ...), or nothing. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
