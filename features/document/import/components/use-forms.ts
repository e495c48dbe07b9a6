import { useState } from 'react'
import type { ActionFailure } from '@/lib/action-result'
import { inTime } from '@/lib/in-time'
import type { ReadAs } from '../rules/preview'

/** Milliseconds that a form waits for the readers of other forms to load. */
const patience = 20_000

/**
 * Reads documents of other forms before they are sent. The readers are fetched when there is one.
 *
 * @returns what was read so, and what `useSend` prepares a form by
 */
export function useForms() {
  const [readHere, setRead] = useState<ReadAs[]>([])
  async function prepare(form: FormData): Promise<FormData | ActionFailure> {
    const isPlain = [...form].every(([name, value]) =>
      value instanceof File ? value.size === 0 : name !== 'text' || !/^\s*</.test(value),
    )
    if (isPlain) return form
    const { prepareUpload } = await inTime(import('./prepare-upload'), patience)
    const prepared = await prepareUpload(form)
    if (!('form' in prepared)) return prepared
    setRead((known) => [...known, ...prepared.readAs])
    return prepared.form
  }
  return { readHere, prepare }
}
