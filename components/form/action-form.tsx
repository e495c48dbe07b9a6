'use client'

import { type ReactNode, useActionState, useId, useMemo } from 'react'
import type { ActionResult, FormAction } from '@/lib/action-result'
import { cn } from '@/lib/cn'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'
import { FormMessage } from './form-message'

type ActionFormProps<T> = {
  /** a server action; passed as it is, so that the form works before JavaScript has loaded */
  action: FormAction<T>
  /** names the form for screen readers */
  label?: string
  /** shown once it went through; `null` for nothing; without it, a short "saved" */
  success?: ReactNode | ((data: T | undefined) => ReactNode)
  className?: string
  children: ReactNode
}

/**
 * A form around fields and a `SubmitButton`: shows what the action answers, hands each field its
 * error and what was typed, and leaves checking to the server.
 */
export function ActionForm<T = undefined>({
  action,
  label,
  success,
  className,
  children,
}: ActionFormProps<T>) {
  const [result, send] = useActionState<ActionResult<T> | null, FormData>(action, null)
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const failure = result && !result.ok ? result : null
  const state = useMemo(
    () => ({ formId, fieldErrors: failure?.fieldErrors ?? {}, values: failure?.values }),
    [formId, failure],
  )
  const message = result?.ok && (typeof success === 'function' ? success(result.data) : success)

  return (
    <FormContext value={state}>
      <form action={send} aria-label={label} noValidate className={cn('space-y-5', className)}>
        {failure && <ErrorSummary failure={failure} formId={formId} />}
        {result?.ok && success !== null && <FormMessage>{message}</FormMessage>}
        {children}
      </form>
    </FormContext>
  )
}
