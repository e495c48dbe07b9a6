'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CircleAlert } from '@/components/ui/icons'
import { cn } from '@/lib/cn'

/** The properties that every field shares. */
export type FieldProps = {
  name: string
  label: string
  /** advice that stays on the screen while typing */
  hint?: ReactNode
  /** says so beside the label */
  optional?: boolean
  className?: string
}

type FieldFrameProps = FieldProps & { id: string; error: string | undefined; children: ReactNode }

/** Label, hint and error around one control. */
export function FieldFrame({ id, name, label, hint, optional, error, className, children }: FieldFrameProps) {
  const t = useTranslations('form')
  return (
    <div data-field={name} data-label={label} className={cn('space-y-1.5', className)}>
      <label htmlFor={id} className="block font-medium">
        {label}
        {optional && <span className="font-normal text-quiet"> ({t('optional')})</span>}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
      {children}
    </div>
  )
}

/** The hint and the error of a field, named so that its control can point at them. */
export function FieldNotes({ id, hint, error }: { id: string; hint?: ReactNode; error?: string }) {
  return (
    <>
      {hint && (
        <div id={`${id}-hint`} className="text-quiet text-caption">
          {hint}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} className="flex gap-1.5 font-medium text-danger text-caption">
          <CircleAlert className="mt-1 size-4 shrink-0" />
          {error}
        </p>
      )}
    </>
  )
}
