'use client'

import { type FormEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { ActionFailure } from '@/lib/action-result'
import { cn } from '@/lib/cn'
import { ErrorSummary } from './error-summary'
import { FormContext } from './form-context'

export type FormFrameProps = {
  /** names the form for screen readers */
  label?: string
  /** what is sent beside what is typed; what is undefined is left out */
  fields?: Record<string, string | number | undefined>
  className?: string
  children: ReactNode
}

type FormProps = FormFrameProps & {
  /** what `useSend` returned; call that outside of the form where the form is gone when the answer comes */
  send: (form: FormData) => void
  failure: ActionFailure | null
  /** adds to the message of a refusal */
  explain?: (failure: ActionFailure) => ReactNode
  /** refuses what is sure to fail, because a request that is too large would be cut off unread */
  check?: (form: HTMLFormElement) => ActionFailure | null
}

/**
 * The frame of every form: tells why it was refused, hands each field its error and what was typed, and leaves
 * checking to the server.
 */
export function Form({ send, failure, label, fields = {}, explain, check, className, children }: FormProps) {
  const [held, setHeld] = useState<ActionFailure | null>(null)
  const formId = `f${useId().replace(/[^a-zA-Z0-9]/g, '')}`
  const shown = held ?? failure
  const state = useMemo(
    () => ({ formId, fieldErrors: shown?.fieldErrors ?? {}, values: failure?.values }),
    [formId, shown, failure],
  )

  function holdBack(event: FormEvent<HTMLFormElement>) {
    const fault = check?.(event.currentTarget) ?? null
    if (fault) event.preventDefault()
    setHeld(fault)
  }

  return (
    <FormContext value={state}>
      <form
        action={send}
        onSubmit={check && holdBack}
        aria-label={label}
        noValidate
        className={cn('space-y-5', className)}
      >
        {Object.entries(fields).map(
          ([name, value]) =>
            value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {shown && <ErrorSummary failure={shown} formId={formId} />}
        {failure && !held && explain?.(failure)}
        {children}
      </form>
    </FormContext>
  )
}
