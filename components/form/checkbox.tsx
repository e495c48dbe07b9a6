'use client'

import type { ComponentProps, ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { FieldNotes } from './field'
import { useField } from './use-field'

type CheckboxProps = Omit<ComponentProps<'input'>, 'id' | 'type' | 'name'> & {
  name: string
  label: string
  hint?: ReactNode
}

/** Yes or no; sends `on` when ticked. */
export function Checkbox({
  name,
  label,
  hint,
  className,
  defaultChecked,
  value = 'on',
  ...rest
}: CheckboxProps) {
  const { id, error, typed, answered, control } = useField(name, Boolean(hint))
  const ticked = answered ? typed === value : Boolean(defaultChecked)
  return (
    <div data-field={name} data-label={label} className={cn('space-y-1', className)}>
      <label htmlFor={id} className="flex min-h-11 items-center gap-3">
        <input
          {...rest}
          {...control}
          key={String(ticked)}
          type="checkbox"
          value={value}
          defaultChecked={ticked}
          className="size-5 shrink-0 accent-accent"
        />
        {label}
      </label>
      <FieldNotes id={id} hint={hint} error={error} />
    </div>
  )
}
