import { cn } from '@/lib/cn'
import type { Node } from '../schema'

/** Deeper items are told apart by their bullets alone, so that words keep their room. */
const indents = [
  'ps-0',
  'ps-4 sm:ps-7',
  'ps-8 sm:ps-14',
  'ps-12 sm:ps-21',
  'ps-16 sm:ps-28',
  'ps-20 sm:ps-35',
  'ps-24 sm:ps-42',
]

/** The indentation of an item; `depth` is 0 at the top. */
export function indentStyle(depth: number): string {
  return indents[Math.min(depth, indents.length - 1)] ?? ''
}

/** The look of an item's words. */
export function textStyle(form: Node['form'], done: boolean): string {
  return cn(
    'px-1 leading-7',
    form === 'quote' && 'border-line border-s-2 ps-3 text-quiet',
    form === 'raw' && 'font-mono text-sm leading-7',
    done && 'text-quiet line-through decoration-1',
  )
}
