import 'server-only'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { TurnRefused } from '@/lib/host/in-turn'
import { WorkLate, WorkPool } from '@/lib/host/work-pool'
import { type Read, type ReadAnswer, type Reading, received, type Wanted } from '../rules/read-source'
import { newSource, type Source } from '../rules/sources'

const entry = 'features/document/import/rules/read-source.ts'

const kept = globalThis as { documentReaders?: WorkPool<Reading, ReadAnswer> }

/** Milliseconds after which a document is given up. */
const patience = 1_000

/**
 * Reads a document in a thread of its own, so that one that takes long slows nobody else.
 *
 * @param person whose turn it takes: a newer document of theirs takes the place of one that still waits
 * @param pool threads that read; those of this server unless given
 * @throws DocumentError when it is refused, takes too long, or too many others are waiting
 */
export async function readApart<Want extends Wanted>(
  person: string,
  source: Source,
  wanted: Want,
  pool = readers(),
): Promise<Read[Want]> {
  try {
    return received<Want>(await pool.run(person, { source, wanted }))
  } catch (error) {
    if (error instanceof TurnRefused)
      throw new DocumentError(error.reason, 'It was not the turn of this document.')
    if (error instanceof WorkLate) throw new DocumentError('too_slow', 'Reading the document took too long.')
    throw error
  } finally {
    if (isDevelopment) await pool.close()
  }
}

/** In development the code may have changed, but a running thread still has the old code. */
const isDevelopment = process.env.NODE_ENV === 'development'

/** Starts a thread while a person is still choosing a document: the first one would wait for it. */
export function prepareReading(): void {
  if (!isDevelopment) readers().prepare()
}

function readers(): WorkPool<Reading, ReadAnswer> {
  if (isDevelopment) return newReaders()
  kept.documentReaders ??= newReaders()
  return kept.documentReaders
}

/** Warms a thread up: long enough for the compiler, or the first long document would take twice as long. */
const usual = `### 필요역량\n${'- 캐시, 락, 이벤트 기반 아키텍처 [중]\n'.repeat(500)}`
const example: Reading = { source: newSource(usual, null), wanted: 'preview' }

/** Threads that read documents. @param deadline milliseconds that one may take */
export function newReaders(deadline = patience): WorkPool<Reading, ReadAnswer> {
  return new WorkPool<Reading, ReadAnswer>(entry, { deadline, mostWaiting: 16, example })
}
