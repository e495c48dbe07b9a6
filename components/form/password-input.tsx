'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Eye, EyeOff } from '@/components/ui/icons'
import { cn } from '@/lib/cn'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps } from './field'
import { useField } from './use-field'

type PasswordInputProps = FieldProps & {
  /** tells password managers whether to fill in or to propose one */
  autoComplete: 'current-password' | 'new-password'
  required?: boolean
}

/** A password, which its writer may look at. It never comes back from the server. */
export function PasswordInput({ autoComplete, required, ...field }: PasswordInputProps) {
  const t = useTranslations('form')
  const [shown, setShown] = useState(false)
  const { id, error, control } = useField(field.name, Boolean(field.hint))
  const Icon = shown ? EyeOff : Eye
  return (
    <FieldFrame {...field} id={id} error={error}>
      <div className="relative">
        <input
          {...control}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required={required}
          className={cn(controlStyle, 'pr-12')}
        />
        <button
          type="button"
          aria-label={t(shown ? 'hidePassword' : 'showPassword')}
          aria-controls={id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-0 right-0 inline-flex w-11 items-center justify-center rounded-md text-quiet hover:text-ink"
        >
          <Icon className="size-5" />
        </button>
      </div>
    </FieldFrame>
  )
}
