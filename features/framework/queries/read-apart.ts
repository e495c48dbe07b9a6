import 'server-only'
import { TurnRefused } from '@/lib/host/in-turn'
import { WorkLate, WorkPool } from '@/lib/host/work-pool'
import type { LadderAnswer } from '../rules/read-task'
import type { LateCode } from '../rules/refusal'

const entry = 'features/framework/rules/read-task.ts'
const isDevelopment = process.env.NODE_ENV === 'development'

/** Milliseconds after which a ladder is given up. */
const patience = 1_000

const kept = globalThis as { ladderReaders?: WorkPool<string, LadderAnswer> }

/** What was read, or why nothing was. */
export type LadderRead = LadderAnswer | { refusal: { code: LateCode; at: string } }

/**
 * Reads a ladder in a thread of its own, so that one that takes long slows nobody else.
 *
 * @param person whose turn it takes: a newer ladder of theirs takes the place of one that still waits
 */
export async function readLadderApart(person: string, source: string): Promise<LadderRead> {
  const pool = readers()
  try {
    return await pool.run(person, source)
  } catch (error) {
    if (error instanceof TurnRefused) return { refusal: { code: error.reason, at: '' } }
    if (error instanceof WorkLate) return { refusal: { code: 'slow', at: '' } }
    throw error
  } finally {
    if (isDevelopment) await pool.close()
  }
}

function readers(): WorkPool<string, LadderAnswer> {
  if (!isDevelopment && kept.ladderReaders) return kept.ladderReaders
  const made = new WorkPool<string, LadderAnswer>(entry, { deadline: patience, mostWaiting: 16 })
  if (!isDevelopment) kept.ladderReaders = made
  return made
}
