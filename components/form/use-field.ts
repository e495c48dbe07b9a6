'use client'

import { useFormState } from './form-context'
import { useErrorText } from './use-error-text'

/**
 * All that a control needs from its form.
 * @param name the name under which the form sends it
 * @param hint whether a hint is shown
 * @returns ids, the first error in words, what was typed before, and attributes for the control
 */
export function useField(name: string, hint: boolean) {
  const { formId, fieldErrors, values } = useFormState()
  const errorText = useErrorText()
  const id = `${formId}-${name}`
  const code = fieldErrors[name]?.[0]
  const error = code ? errorText(code, 'invalid') : undefined
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return {
    id,
    error,
    typed: values?.[name],
    answered: values !== undefined,
    control: {
      id,
      name,
      'aria-invalid': error ? true : undefined,
      'aria-describedby': described || undefined,
    },
  }
}
