'use client'

import { useTranslations } from 'next-intl'
import type { ComponentProps } from 'react'
import { useFormStatus } from 'react-dom'
import { type ButtonSize, type ButtonVariant, buttonStyle } from '@/components/ui/button-style'
import { Spinner } from '@/components/ui/spinner'
import { VisuallyHidden } from '@/components/ui/visually-hidden'

type SubmitButtonProps = Omit<ComponentProps<'button'>, 'type'> & {
  variant?: ButtonVariant
  size?: ButtonSize
}

/** Sends the form around it, once: while it is under way, further clicks do nothing. */
export function SubmitButton({
  variant = 'primary',
  size,
  className,
  children,
  onClick,
  ...rest
}: SubmitButtonProps) {
  const t = useTranslations('form')
  const { pending } = useFormStatus()
  return (
    <button
      {...rest}
      type="submit"
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : onClick}
      className={buttonStyle(variant, size, className)}
    >
      {children}
      {pending && <Spinner className="size-4" />}
      <VisuallyHidden>
        <span role="status">{pending ? t('sending') : ''}</span>
      </VisuallyHidden>
    </button>
  )
}
