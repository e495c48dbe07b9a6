import { type ReactNode, useId, useMemo } from 'react'
import { ErrorSummary } from '@/components/form/error-summary'
import { FormContext } from '@/components/form/form-context'
import type { ActionFailure } from '@/lib/action-result'
import { cn } from '@/lib/cn'

type TypedFormProps = {
  send: (form: FormData) => void
  /** what the last sending of this very form was refused for */
  failure: ActionFailure | null
  className?: string
  children: ReactNode
}

/** A form whose answer is kept outside of it, because it may be gone when the answer comes. */
export function TypedForm({ send, failure, className, children }: TypedFormProps) {
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const state = useMemo(
    () => ({ formId, fieldErrors: failure?.fieldErrors ?? {}, values: failure?.values }),
    [formId, failure],
  )
  return (
    <FormContext value={state}>
      <form action={send} noValidate className={cn('space-y-3', className)}>
        {failure && <ErrorSummary failure={failure} formId={formId} />}
        {children}
      </form>
    </FormContext>
  )
}
