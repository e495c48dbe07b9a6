import type { Node } from '@/features/outline/model/rules/outline'
import { cn } from '@/lib/cn'

/** Below some depth only the bullets tell levels apart, so that words keep their room. */
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

/** Rows outside the window are not laid out or painted; only a focus ring may overflow a row. */
export const unseenStyle =
  '[contain-intrinsic-size:auto_2rem] [content-visibility:auto] [overflow-clip-margin:4px] print:[content-visibility:visible]'

/** The indentation in pixels, as the window is now. */
export function indentWidth(depth: number): number {
  const step = matchMedia('(min-width: 40rem)').matches ? 1.75 : 1
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.min(depth, indents.length - 1) * step * rem
}

/** The look of an item's words. */
export function textStyle(form: Node['form'], done: boolean): string {
  return cn(
    'px-1 leading-7',
    form === 'quote' && 'border-line border-s-2 ps-3 text-quiet',
    form === 'raw' && 'font-mono text-caption leading-7',
    done && 'text-quiet line-through decoration-1',
  )
}
