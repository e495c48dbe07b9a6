import { applyOperationsAction } from '@/features/outline/write/actions'
import { unreadCode } from '@/lib/request-bounds'
import { ServerFault, TooLarge, type Transport } from './server-fault'

/**
 * Sends batches for a person's document through the server action.
 *
 * @param owner id of that person
 */
export function sendTo(owner: string): Transport {
  return async (operations) => {
    try {
      return await applyOperationsAction({ owner, operations })
    } catch (error) {
      const unread = unreadCode(error)
      if (unread === 'signed-out') return { ok: false, code: 'signed-out' }
      if (unread === 'request-too-large') throw new TooLarge()
      if (isThrownByServer(error) && (await isWell())) throw new ServerFault()
      throw error
    }
  }
}

/** An error thrown by the server arrives without its text but with a digest; a broken connection has none. */
function isThrownByServer(error: unknown): boolean {
  return error instanceof Error && 'digest' in error
}

/** Whether the server and its database answer, so that a failure is not just an outage. */
async function isWell(): Promise<boolean> {
  const answer = await fetch('/api/health', { cache: 'no-store' })
  return answer.ok
}
