import { type ClassValue, clsx } from 'clsx'
import { twMerge } from 'tailwind-merge'

/**
 * Joins class names; where two Tailwind classes contradict each other, the later one wins.
 * @param classes strings, arrays or objects as clsx takes them
 * @returns one class attribute value
 */
export function cn(...classes: ClassValue[]): string {
  return twMerge(clsx(classes))
}
