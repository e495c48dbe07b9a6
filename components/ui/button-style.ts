import { cn } from '@/lib/cn'

/** primary: the one thing to do here; secondary: others; quiet: tools; danger: what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

/**
 * The classes of a button (button.css), for other elements that look like one (a link, a summary).
 * @param extra classes of the caller, which win
 */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize = 'normal', extra?: string): string {
  return cn('button', size === 'small' && 'button-small', `button-${variant}`, extra)
}
