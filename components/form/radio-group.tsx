'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/lib/cn'
import { FieldNotes, type FieldProps } from './field'
import type { Option } from './select'
import { useField } from './use-field'

type RadioGroupProps = FieldProps & {
  options: readonly (Option & { hint?: string })[]
  defaultValue?: string
  required?: boolean
}

/** One of a few answers, all in sight; without a default none is filled in. */
export function RadioGroup({
  name,
  label,
  hint,
  optional,
  className,
  options,
  defaultValue,
  required,
}: RadioGroupProps) {
  const t = useTranslations('form')
  const { id, error, typed, control } = useField(name, Boolean(hint))
  const chosen = typed ?? defaultValue
  return (
    <fieldset
      data-field={name}
      data-label={label}
      aria-describedby={control['aria-describedby']}
      className={cn('space-y-1.5', className)}
    >
      <legend className="font-medium">
        {label}
        {optional && <span className="font-normal text-quiet"> ({t('optional')})</span>}
      </legend>
      <FieldNotes id={id} hint={hint} error={error} />
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${option.value}`
        return (
          <label
            key={`${option.value}-${option.value === chosen}`}
            htmlFor={optionId}
            className="flex min-h-11 items-start gap-3 py-1.5"
          >
            <input
              id={optionId}
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === chosen}
              required={required}
              aria-invalid={control['aria-invalid']}
              className="mt-1 size-5 shrink-0 accent-accent"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-quiet text-caption">{option.hint}</span>}
            </span>
          </label>
        )
      })}
    </fieldset>
  )
}
