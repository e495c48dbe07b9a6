import { useActionState } from 'react'
import type { ActionFailure, ActionResult, FormAction } from '@/lib/action-result'
import { unreadCode } from '@/lib/request-bounds'
import { commentLimit } from '../rules'

/**
 * Sends a form and keeps the page as it is when the server cannot be reached: what was typed stays in its field.
 *
 * @param onDone called once it is stored
 * @returns why it was not stored, if so, and what the form calls
 */
export function useSend(
  action: FormAction,
  onDone?: () => void,
): [failure: ActionFailure | null, send: (form: FormData) => void] {
  const [result, send] = useActionState<ActionResult | null, FormData>(async (previous, form) => {
    // A request that is larger still would be cut off unread.
    if (String(form.get('text') ?? '').length > commentLimit)
      return { ok: false, code: 'invalid', fieldErrors: { text: ['comment-too-long'] } }
    try {
      const answer = await action(previous, form)
      if (answer.ok) onDone?.()
      return answer
    } catch (error) {
      // What fetch() throws when there is no connection.
      const code = error instanceof TypeError ? 'offline' : 'unexpected'
      return { ok: false, code: unreadCode(error) ?? code }
    }
  }, null)
  return [result && !result.ok ? result : null, send]
}
