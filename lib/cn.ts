import { type ClassValue, clsx } from 'clsx'
import { extendTailwindMerge } from 'tailwind-merge'

/** Knows our sizes of type, which would be taken for colours otherwise. */
const merge = extendTailwindMerge({
  extend: { theme: { text: ['caption', 'work', 'reading', 'title', 'front'] } },
})

/**
 * Joins class names; where two Tailwind classes contradict each other, the later one wins.
 * @param classes strings, arrays or objects as clsx takes them
 * @returns one class attribute value
 */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes))
}
