import 'server-only'
import type { WriteDocument } from '@/features/document/markdown/rules/format'
import { WorkPool } from '@/lib/host/work-pool'
import type { Writing } from '../rules/write-task'

const entry = 'features/document/export/rules/write-task.ts'
const isDevelopment = process.env.NODE_ENV === 'development'

/** What is stored has to come out, however long it takes; this ends only what would never end. */
const patience = 60_000
/** More than there are requests at once: a person has one page and one archive at a time. */
const mostWaiting = 1_000

const kept = globalThis as { documentWriters?: WorkPool<Writing, string> }

/**
 * Writes documents as Markdown in a thread of their own: of thousands of items it takes seconds, in which nobody else
 * would be answered.
 *
 * @param person whose turn it takes
 * @param pool threads that write; those of this server unless given
 */
export function writeApart(person: string, pool = writers()): WriteDocument {
  return async (document, options = {}) => {
    try {
      return await pool.run(person, { document, options })
    } finally {
      // In development the code may have changed since: a thread that was started knows the old one.
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
