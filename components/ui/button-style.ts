import { cn } from '@/lib/cn'

/** primary: the one thing to do here; secondary: others; quiet: tools; danger: what cannot be taken back. */
export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger'
export type ButtonSize = 'normal' | 'small'

const base =
  'inline-flex items-center justify-center gap-2 rounded-md border font-medium no-underline transition-colors aria-disabled:cursor-not-allowed aria-disabled:opacity-60 disabled:cursor-not-allowed disabled:opacity-60 print:hidden'

const sizes: Record<ButtonSize, string> = {
  normal: 'min-h-11 px-4 py-2 text-work leading-snug',
  small: 'min-h-8 px-2.5 py-1 text-caption leading-snug',
}

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent/90',
  secondary: 'border-control bg-raised text-ink hover:bg-sunken',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft',
  danger: 'border-transparent bg-danger text-on-accent hover:bg-danger/90',
}

/**
 * The classes of a button, for other elements that look like one (a link, a summary).
 * @param extra classes of the caller, which win
 */
export function buttonStyle(variant: ButtonVariant, size: ButtonSize = 'normal', extra?: string): string {
  return cn(base, sizes[size], variants[variant], extra)
}
