import type { ComponentProps } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

type ButtonProps = ComponentProps<'button'> & { variant?: ButtonVariant; size?: ButtonSize }

/** A button; of type `button` unless told otherwise, so that it never sends a form by accident. */
export function Button({ variant = 'secondary', size, className, type = 'button', ...rest }: ButtonProps) {
  return <button {...rest} type={type} className={buttonStyle(variant, size, className)} />
}
