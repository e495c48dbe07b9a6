'use client'

import { createContext, useContext } from 'react'
import type { ErrorCode } from '@/lib/error-code'

/** What a field learns from the form around it. */
export type FormState = {
  /** unique on the page; ids of fields are `<formId>-<name>` */
  formId: string
  /** keys below `errors`, by field */
  fieldErrors: Record<string, ErrorCode[]>
  /** what was typed before a refusal, by field */
  values: Record<string, string> | undefined
}

export const FormContext = createContext<FormState | null>(null)

/**
 * The form around a field.
 * @throws when there is none: a field outside `ActionForm` could not show its errors
 */
export function useFormState(): FormState {
  const state = useContext(FormContext)
  if (!state) throw new Error('Put fields inside <Form>.')
  return state
}
