import { noteOutdated } from '@/lib/overload'
import { isBusy, isLost } from './busy'
import { complaintIn, isComplaint } from './errors'

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalApplied?: string }

/**
 * Another version has updated the database since this server started. This one answers nobody any more, because what it
 * reads and writes may mean something else by now. It has a digest because Next.js passes that on to the error page.
 */
export class Outdated extends Error {
  readonly digest = 'outdated'
}

/** Remembers which version this process started with. @param checksum as `migrate` returns it */
export function startedWith(checksum: string): void {
  kept.careerGoalApplied = checksum
}

/** The checksum for `auth.assert_applied`; null in a process that does not know its version, such as a test. */
export function knownVersion(): string | null {
  return kept.careerGoalApplied ?? null
}

/**
 * Finds out whether a statement failed because the database belongs to another version by now: a missing table or
 * function is often the first sign of it.
 *
 * @param look calls `auth.assert_applied`
 * @returns Outdated, or the error as it was
 */
export async function reasonOf(error: unknown, look: () => Promise<unknown>): Promise<unknown> {
  if (!isComplaint(error, 'otherVersion') && !(await stumbled(error, look))) return error
  noteOutdated()
  return new Outdated('Another version of career-goal is at work on this database: stop this server.', {
    cause: error,
  })
}

async function stumbled(error: unknown, look: () => Promise<unknown>): Promise<boolean> {
  if (knownVersion() === null || complaintIn(error) === null) return false
  return look().then(
    () => false,
    // Also when the function is missing or may not be called: then the database is another version's as well.
    (later) => !isBusy(later) && !isLost(later),
  )
}
