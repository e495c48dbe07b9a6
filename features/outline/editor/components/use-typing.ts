import { type RefObject, useEffect, useState } from 'react'
import { focusedField } from './caret'
import { caretTop } from './caret-line'

/** A phone, by the same width as in frame.css, whose keyboard is on the screen. */
const phone = '(max-width: 760px) and (pointer: coarse)'

/** Pixels that stay free above and below the line that is written. */
const air = 8

/** What the item that is written is: a to-do, one that belongs to competencies. */
type Typing = { todo: boolean; linked: boolean }

/**
 * Whether an item is written on a phone. While it is, keeps the bar above the keyboard on the screen, and the line with
 * the caret between the header and the bar.
 *
 * @param bar what stands above the keyboard
 */
export function useTyping(bar: RefObject<HTMLElement | null>): Typing | null {
  const [typing, setTyping] = useState<Typing | null>(null)
  useEffect(() => {
    const look = () => {
      const field = matchMedia(phone).matches ? focusedField(document) : null
      const row = field?.closest('[role=treeitem]')
      const todo = row?.querySelector('[type=checkbox]') != null
      const linked = row?.querySelector('.item-aside') != null
      setTyping((before) => {
        if (!field) return null
        return before?.todo === todo && before.linked === linked ? before : { todo, linked }
      })
    }
    // An item that is moved on the page loses the focus for a moment.
    const lookSoon = () => requestAnimationFrame(look)
    look()
    document.addEventListener('focusin', look)
    document.addEventListener('focusout', lookSoon)
    return () => {
      document.removeEventListener('focusin', look)
      document.removeEventListener('focusout', lookSoon)
    }
  }, [])

  const isTyping = typing !== null
  useEffect(() => {
    const view = window.visualViewport
    if (!isTyping || !view) return
    const { style } = document.documentElement
    let frame = 0
    let keyboard = ''
    const place = () => {
      const covered = document.documentElement.clientHeight - view.offsetTop - view.height
      const height = `${Math.max(0, covered)}px`
      // To set it, even to what it was, makes the browser look at the style of every element again.
      if (height !== keyboard) style.setProperty('--keyboard', height)
      keyboard = height
      keepInSight(bar.current, view)
    }
    const soon = () => {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(place)
    }
    place()
    view.addEventListener('resize', soon)
    view.addEventListener('scroll', soon)
    document.addEventListener('selectionchange', soon)
    document.addEventListener('input', soon)
    // A key may have moved the item with its caret.
    document.addEventListener('keydown', soon)
    return () => {
      cancelAnimationFrame(frame)
      view.removeEventListener('resize', soon)
      view.removeEventListener('scroll', soon)
      document.removeEventListener('selectionchange', soon)
      document.removeEventListener('input', soon)
      document.removeEventListener('keydown', soon)
      style.removeProperty('--keyboard')
    }
  }, [isTyping, bar])
  return typing
}

/** Scrolls by as little as brings the line with the caret out from below the header or the bar. */
function keepInSight(bar: HTMLElement | null, view: VisualViewport): void {
  const field = focusedField(document)
  if (!field || !bar) return
  const header = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
  const lowest = view.offsetTop + view.height - bar.offsetHeight - air
  const highest = Math.max(header, view.offsetTop) + air
  const whole = field.getBoundingClientRect()
  // Where the caret's line is takes a copy of the field to tell, which no key can wait for.
  if (whole.top >= highest && whole.bottom <= lowest) return
  const top = whole.top + caretTop(field)
  const bottom = top + Number.parseFloat(getComputedStyle(field).lineHeight)
  if (bottom > lowest) window.scrollBy(0, bottom - lowest)
  else if (top < highest) window.scrollBy(0, top - highest)
}
