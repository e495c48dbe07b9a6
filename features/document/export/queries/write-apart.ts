import 'server-only'
import type { WriteDocument } from '@/features/document/markdown/rules/format'
import { WorkPool } from '@/lib/host/work-pool'
import type { Writing } from '../rules/write-task'

const entry = 'features/document/export/rules/write-task.ts'
const isDevelopment = process.env.NODE_ENV === 'development'

/** Milliseconds after which a thread is ended: long, because every stored document must be exportable. */
const patience = 60_000
/** Higher than the number of requests at once: a person has one page and one archive at a time. */
const mostWaiting = 1_000

const kept = globalThis as { documentWriters?: WorkPool<Writing, string> }

/**
 * Writes documents as Markdown in a thread of their own: writing thousands of items takes seconds, in which
 * the server would answer nobody else.
 *
 * @param person whose turn it takes
 * @param pool threads that write; those of this server unless given
 */
export function writeApart(person: string, pool = writers()): WriteDocument {
  return async (document, options = {}) => {
    try {
      return await pool.run(person, { document, options })
    } finally {
      // In development the code may have changed, but a running thread still has the old code.
      if (isDevelopment) await pool.close()
    }
  }
}

function writers(): WorkPool<Writing, string> {
  if (isDevelopment) return newWriters()
  kept.documentWriters ??= newWriters()
  return kept.documentWriters
}

/** Threads that write documents. */
export function newWriters(): WorkPool<Writing, string> {
  return new WorkPool<Writing, string>(entry, { deadline: patience, mostWaiting })
}
