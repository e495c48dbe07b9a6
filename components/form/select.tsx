'use client'

import type { ComponentProps } from 'react'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps } from './field'
import { useField } from './use-field'

/** One of several answers: what is sent, and the words for it. */
export type Option = { value: string; label: string }

type SelectProps = FieldProps &
  Omit<ComponentProps<'select'>, keyof FieldProps | 'id'> & { options: readonly Option[] }

/** One of many answers. */
export function Select({
  name,
  label,
  hint,
  optional,
  className,
  defaultValue,
  options,
  ...rest
}: SelectProps) {
  const { id, error, typed, control } = useField(name, Boolean(hint))
  const chosen = typed ?? defaultValue
  return (
    <FieldFrame {...{ id, name, label, hint, optional, error, className }}>
      {/* React ignores a changed default of a select, so another default needs a new element. */}
      <select {...rest} {...control} key={String(chosen)} defaultValue={chosen} className={controlStyle}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
