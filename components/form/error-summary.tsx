'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { ActionFailure } from '@/lib/action-result'
import { useErrorText } from './use-error-text'

/** What went wrong, at the top of the form: takes the focus, and leads to each field. */
export function ErrorSummary({ failure, formId }: { failure: ActionFailure; formId: string }) {
  const t = useTranslations('form')
  const errorText = useErrorText()
  const box = useRef<HTMLDivElement>(null)
  const [labels, setLabels] = useState<Record<string, string>>({})
  const fields = Object.entries(failure.fieldErrors ?? {}).filter(([, codes]) => codes.length > 0)

  // Only the fields know their labels; a new answer, even the same one, takes the focus again.
  useEffect(() => {
    const names = Object.keys(failure.fieldErrors ?? {})
    const found = names.flatMap((name) => {
      const field = document.getElementById(`${formId}-${name}`)?.closest<HTMLElement>('[data-label]')
      return field?.dataset.label ? [[name, field.dataset.label]] : []
    })
    setLabels(Object.fromEntries(found))
    box.current?.focus()
  }, [failure, formId])

  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-md border-2 border-danger bg-danger-soft px-4 py-3"
    >
      <p className="font-semibold">
        {fields.length > 0 ? t('problems') : errorText(failure.code, 'unexpected', failure.until)}
      </p>
      {failure.details && failure.details.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {failure.details.map((line) => (
            <li key={line} className="break-words">
              {line}
            </li>
          ))}
        </ul>
      )}
      {fields.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {fields.map(([name, [code = 'invalid']]) => {
            const message = errorText(code, 'invalid')
            return (
              <li key={name}>
                <a href={`#${formId}-${name}`} className="text-danger underline underline-offset-4">
                  {labels[name] ? t('entry', { label: labels[name], message }) : message}
                </a>
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
