import { unstable_rethrow } from 'next/navigation'
import { useActionState, useCallback, useEffect, useState } from 'react'
import type { ActionResult, FormAction } from '@/lib/action-result'
import { unreadCode } from '@/lib/request-bounds'

/**
 * A form's action whose failure on the way comes back as an answer, with what was typed: the page would otherwise make
 * room for an error. Before JavaScript has loaded, the form sends to the action itself.
 */
export function useKeptAction<T>(action: FormAction<T>) {
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const kept = useCallback<FormAction<T>>(
    async (previous, form) => {
      try {
        return await action(previous, form)
      } catch (error) {
        unstable_rethrow(error)
        const typed = [...form].filter((field): field is [string, string] => typeof field[1] === 'string')
        const code = unreadCode(error) ?? (navigator.onLine ? 'unexpected' : 'offline')
        return { ok: false, code, values: Object.fromEntries(typed) }
      }
    },
    [action],
  )
  return useActionState<ActionResult<T> | null, FormData>(mounted ? kept : action, null)
}
