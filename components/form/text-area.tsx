'use client'

import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'
import { controlStyle } from './control-style'
import { FieldFrame, type FieldProps } from './field'
import { useField } from './use-field'

type TextAreaProps = FieldProps & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'id'>

/** Several lines of text; it grows with them where the browser can. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  className,
  defaultValue,
  rows = 4,
  ...rest
}: TextAreaProps) {
  const { id, error, typed, control } = useField(name, Boolean(hint))
  return (
    <FieldFrame {...{ id, name, label, hint, optional, error, className }}>
      <textarea
        {...rest}
        {...control}
        rows={rows}
        {...(rest.value === undefined && { defaultValue: typed ?? defaultValue })}
        className={cn(controlStyle, 'field-sizing-content max-h-[70vh] min-h-28 leading-relaxed')}
      />
    </FieldFrame>
  )
}
