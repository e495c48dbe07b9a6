import { noteOutdated } from '@/lib/overload'
import { isBusy, isLost } from './busy'
import { complaintIn, isComplaint } from './errors'

// One for the process: the server and what Next.js has bundled each have a copy of this file.
const kept = globalThis as { careerGoalApplied?: string }

/**
 * Another version has made the database its own since this server started, so this one answers nobody any more: what
 * it would read and write may mean something else by now. Next.js hands a digest on to the error page.
 */
export class Outdated extends Error {
  readonly digest = 'outdated'
}

/** Tells this process which version it has found or made in the database. @param checksum as `migrate` returns it */
export function startedWith(checksum: string): void {
  kept.careerGoalApplied = checksum
}

/** What `auth.assert_applied` is asked with: null in a process that was not told. */
export function knownVersion(): string | null {
  return kept.careerGoalApplied ?? null
}

/**
 * Finds out why a statement failed: a version that is here no longer may stumble over a table or a function of the one
 * that came before it is told so.
 *
 * @param look asks `auth.assert_applied`
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
    // Not even to be asked, or refused to this role: that is no version of ours either.
    (later) => !isBusy(later) && !isLost(later),
  )
}
