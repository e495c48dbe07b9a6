import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { isComposing } from '@/lib/is-composing'
import { type Direction, directionOf, stepFrom } from '../rules/steps'

/** The visible marks in the order of the page, without those that are folded away or told once more in the drawer. */
export function marksOnPage(): HTMLElement[] {
  const marks = document.querySelectorAll<HTMLElement>('[data-changed], [data-news]')
  return [...marks].filter((mark) => mark.checkVisibility() && !mark.closest('#drawer-item'))
}

/** The element that a mark stands for: a thread's button itself, or the item beside a mark of a change. */
const stopOf = (mark: HTMLElement): HTMLElement =>
  mark.dataset.news === undefined ? (mark.parentElement ?? mark) : mark

/** Focuses the element of a mark, so that it is read out and the next Tab goes on from there. */
function goTo(mark: HTMLElement): void {
  const item = stopOf(mark)
  if (item !== mark) item.tabIndex = -1
  item.dataset.here = ''
  item.addEventListener('blur', () => delete item.dataset.here, { once: true })
  item.focus({ preventScroll: true })
  item.scrollIntoView({ block: 'center' })
}

const isAfter = (mark: Node, place: Node) =>
  (place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0

function typing({ target }: KeyboardEvent): boolean {
  const field = 'input, textarea, select, [contenteditable], [role=menu]'
  const inField = target instanceof Element && target.closest(field) !== null
  return inField || document.querySelector('dialog[open]') !== null
}

/**
 * Steps through changes and unread comments, also by the keys n and p.
 *
 * @param bar holds the buttons: with the focus there, stepping goes on after the last mark
 * @param keys whether the keys do anything
 */
export function useChangeSteps(bar: RefObject<HTMLElement | null>, keys: boolean): (to: Direction) => void {
  const last = useRef<HTMLElement | null>(null)
  const step = useCallback(
    (direction: Direction) => {
      const marks = marksOnPage()
      const focus = document.activeElement ?? document.body
      const left = focus === document.body || bar.current?.contains(focus)
      const at = marks.findIndex((mark) => (left ? mark === last.current : stopOf(mark) === focus))
      const before = left ? 0 : marks.filter((mark) => !isAfter(mark, focus)).length
      const mark = marks[stepFrom(marks.length, at, before, direction)]
      if (!mark) return
      last.current = mark
      goTo(mark)
    },
    [bar],
  )
  useEffect(() => {
    if (!keys) return
    const press = (event: KeyboardEvent) => {
      const direction = directionOf({
        key: event.key,
        modified: event.ctrlKey || event.metaKey || event.altKey,
        composing: isComposing(event),
        typing: typing(event),
      })
      if (direction) step(direction)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [keys, step])
  return step
}
