import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { ActionResult } from '@/lib/action-result'
import type { SaveState } from './queue-status'

/**
 * Sends one batch. Throws `TooLarge` when it was not read, `ServerFault` when a healthy server failed on it,
 * and anything else when its fate is unknown.
 */
export type Transport = (operations: Operation[]) => Promise<ActionResult<BatchResult>>

/** A healthy server failed on a batch, and may fail on it again and again. */
export class ServerFault extends Error {}

/** The server did not read a batch because it was too large; a smaller one may be accepted. */
export class TooLarge extends Error {}

/**
 * The server is overloaded or being replaced: it stored nothing of the batch, but may take it in a moment.
 */
class ServerBusy extends Error {}

/** Today's limit is reached: the server will take the same batch later. */
class NoRoom extends Error {
  constructor(readonly until: string) {
    super()
  }
}

/** @throws when the server stored nothing of a batch but will take it later */
export function throwDelay(result: ActionResult<unknown>): void {
  if (result.ok) return
  if (result.code === 'busy' || result.code === 'outdated') throw new ServerBusy()
  if (result.code === 'storage-full') throw new NoRoom(result.until ?? '')
}

/** Why nothing is saved for now, and until when where that is known. */
export type Delay = { state: Extract<SaveState, 'offline' | 'busy' | 'full'>; until: string }

/** @param error what was thrown when a batch was sent */
export function delayOf(error: unknown): Delay {
  if (error instanceof NoRoom) return { state: 'full', until: error.until }
  return { state: error instanceof ServerBusy ? 'busy' : 'offline', until: '' }
}
