import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { ActionResult } from '@/lib/action-result'
import type { SaveState } from './queue-status'

/**
 * Sends one batch; throws `TooLarge` when it was not read, a `ServerFault` when the server broke on it but is well
 * otherwise, and whatever else when it is unknown what became of it.
 */
export type Transport = (operations: Operation[]) => Promise<ActionResult<BatchResult>>

/** The server broke on a batch, although it is well: it may break on the same batch again and again. */
export class ServerFault extends Error {}

/** The server has not read a batch, because it was too large for it: less may go through. */
export class TooLarge extends Error {}

/** The server had too much to do, or makes way for another: nothing of the batch was kept, but it may go through in a moment. */
class ServerBusy extends Error {}

/** There is no room left for today: the server takes the same batch later. */
class NoRoom extends Error {
  constructor(readonly until: string) {
    super()
  }
}

/** @throws when the server has kept nothing of a batch, and takes the same one later */
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
