'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import { type ActionFailure, type ActionResult, type FormAction, typedIn } from '@/lib/action-result'
import type { ErrorCode } from '@/lib/error-code'
import { unreadCode } from '@/lib/request-bounds'

/**
 * Sends a form and keeps what was typed: a failed request is returned as a refusal, because thrown it would
 * replace the page by the error page. Before JavaScript has loaded, the form sends to the action itself.
 *
 * @param onDone called once it went through
 * @param prepare makes of what was typed what is sent, or refuses it
 * @returns the last answer, its refusal if it was one, and what the form calls
 */
export function useSend<T = undefined>(
  action: FormAction<T>,
  onDone?: () => void,
  prepare?: (form: FormData) => Promise<FormData | ActionFailure>,
) {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const kept: FormAction<T> = async (previous, form) => {
    try {
      const ready = prepare ? await prepare(form) : form
      if (!(ready instanceof FormData)) return ready
      const answer = await action(previous, ready)
      if (answer.ok) onDone?.()
      return answer
    } catch (error) {
      unstable_rethrow(error)
      return { ok: false, code: faultOf(error), values: typedIn(form) }
    }
  }
  const [result, send] = useActionState<ActionResult<T> | null, FormData>(mounted ? kept : action, null)
  const failure: ActionFailure | null = result && !result.ok ? result : null
  return { result, failure, send }
}

/** Why a form did not arrive; fetch() throws a TypeError where there is no connection. */
function faultOf(error: unknown): ErrorCode {
  return unreadCode(error) ?? (error instanceof TypeError || !navigator.onLine ? 'offline' : 'unexpected')
}
