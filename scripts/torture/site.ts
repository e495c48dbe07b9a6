import { sessionCookie } from '@/auth/cookies'
import type { BatchResult } from '@/features/outline/model/rules/batch-result'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Transport } from '@/features/outline/sync/components/server-fault'
import type { ActionResult } from '@/lib/action-result'
import type { Ledger } from './ledger'

/**
 * Sends batches to the real action as a browser does, and records what was sent and acknowledged.
 *
 * @param site where the app answers
 * @param token the writer's session
 */
export function transportTo(
  { site, action, token, owner }: { site: string; action: string; token: string; owner: string },
  ledger: Ledger,
): Transport {
  const headers = {
    cookie: `${sessionCookie(site).name}=${token}; locale=ko`,
    origin: site,
    'next-action': action,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
  }
  return async (operations: Operation[]) => {
    ledger.send(owner, operations)
    ledger.underWay += 1
    try {
      const body = JSON.stringify([{ owner, operations }])
      const answer = await fetch(`${site}/people/${owner}/kys`, { method: 'POST', headers, body })
      const result = read(await answer.text())
      if (result.ok && result.data?.ok) ledger.acknowledge(owner, operations, result.data.revision)
      return result
    } catch (error) {
      ledger.unanswered += 1
      throw error
    } finally {
      ledger.underWay -= 1
    }
  }
}

/** The result of an action is row 1 of the response; a response without the whole row is no answer. */
function read(text: string): ActionResult<BatchResult> {
  const row = text.split('\n').find((line) => line.startsWith('1:{'))
  if (!row) throw new Error('The server did not answer.')
  return JSON.parse(row.slice(2)) as ActionResult<BatchResult>
}
