import type { ComponentProps } from 'react'
import type { iconNames } from './icon-names'
import sprite from './icons.svg'

/**
 * An icon takes two elements, however many lines it has, and all of them are in one file that the browser keeps. It is
 * hidden from screen readers unless it is given a name, with `role="img"`.
 */
function icon(name: (typeof iconNames)[number]) {
  const use = <use href={`${sprite.src}#${name}`} />
  return (props: ComponentProps<'svg'>) => (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the words beside it say the same, or its label does
    <svg aria-hidden={props['aria-label'] === undefined} {...props}>
      {use}
    </svg>
  )
}

export const ArrowDown = icon('arrow-down')
export const ArrowUp = icon('arrow-up')
export const CalendarDays = icon('calendar-days')
export const ChevronDown = icon('chevron-down')
export const ChevronRight = icon('chevron-right')
export const ChevronUp = icon('chevron-up')
export const ChevronsDownUp = icon('chevrons-down-up')
export const ChevronsUpDown = icon('chevrons-up-down')
export const CircleAlert = icon('circle-exclamation-point')
export const CircleCheck = icon('circle-check')
export const ClipboardPaste = icon('clipboard-paste')
export const Copy = icon('copy')
export const Download = icon('download')
export const Eye = icon('eye')
export const EyeOff = icon('eye-off')
export const Flag = icon('flag')
export const GripVertical = icon('grip-vertical')
export const Info = icon('info')
export const Keyboard = icon('keyboard')
export const Link = icon('link')
export const Link2 = icon('link-2')
export const ListIndentDecrease = icon('list-indent-decrease')
export const ListIndentIncrease = icon('list-indent-increase')
export const LoaderCircle = icon('loader-circle')
export const MessageSquare = icon('message-square')
export const MessageSquarePlus = icon('message-square-plus')
export const PanelRight = icon('panel-right')
export const PenLine = icon('pen-line')
export const Plus = icon('plus')
export const Redo2 = icon('redo-2')
export const Search = icon('search')
export const Square = icon('square')
export const SquareCheck = icon('square-check')
export const TextQuote = icon('text-quote')
export const Trash2 = icon('trash')
export const TriangleAlert = icon('triangle-exclamation-point')
export const Undo2 = icon('undo-2')
export const Unlink = icon('unlink')
export const Users = icon('users')
export const X = icon('x')
