'use client'

import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps } from './field'
import { useField } from './use-field'

type TextInputProps = FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id'>

/** One line of text, an e-mail address, a date: any `type` that is typed. */
export function TextInput({ name, label, hint, optional, className, defaultValue, ...rest }: TextInputProps) {
  const { id, error, typed, control } = useField(name, Boolean(hint))
  return (
    <FieldFrame {...{ id, name, label, hint, optional, error, className }}>
      <input
        type="text"
        {...rest}
        {...control}
        defaultValue={typed ?? defaultValue}
        className={cn(controlStyle, rest.type === 'date' && 'w-auto')}
      />
    </FieldFrame>
  )
}
