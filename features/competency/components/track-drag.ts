import type { PointerEvent } from 'react'
import type { Level } from '@/lib/outline-kinds'
import { type Rating, signAt, standingOf, stopAt } from '../rules/track'

/** Pixels to the side after which a press becomes a drag. */
const threshold = 4

const attributes = { self: 'n', target: 't', mentor: 'm' } as const

const drawn = (track: HTMLElement, rating: Rating): Level | null => {
  const level = track.dataset[attributes[rating]]
  return level === undefined ? null : (Number(level) as Level)
}

function draw(track: HTMLElement, rating: Rating, level: Level): void {
  track.dataset[attributes[rating]] = `${level}`
  track.dataset.is = standingOf(drawn(track, 'self'), drawn(track, 'target'))
}

/**
 * Moves a sign of a track to another stop with mouse, pen or finger. While it is dragged it is only drawn there; it is
 * set where it is let go, and stays where it was if the browser takes the pointer to scroll.
 *
 * @param event a pointer that goes down on a track
 */
export function dragTrack(
  event: PointerEvent,
  ratings: readonly Rating[],
  onSet: (competency: string, rating: Rating, value: Level) => void,
): void {
  const track = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-track]') : null
  if (!track || event.button !== 0 || !event.isPrimary) return
  const { left, width } = track.getBoundingClientRect()
  const from = event.clientX
  const signs = ratings.flatMap((rating) => {
    const level = drawn(track, rating)
    return level === null ? [] : [[rating, level] as const]
  })
  let taken: { rating: Rating; before: Level } | null = null
  let isDrag = false
  const ended = new AbortController()
  const heard = { signal: ended.signal }

  function begin(to: number) {
    isDrag = true
    const rating = signAt(from - left, width, signs, to > from)
    const before = signs.find(([each]) => each === rating)?.[1]
    if (rating === null || before === undefined) return
    taken = { rating, before }
    track?.setPointerCapture(event.pointerId)
  }

  track.addEventListener('pointermove', move, heard)
  track.addEventListener('pointerup', drop, heard)
  track.addEventListener('pointercancel', giveUp, heard)
  track.addEventListener('lostpointercapture', giveUp, heard)

  function move({ clientX }: globalThis.PointerEvent) {
    if (!isDrag && Math.abs(clientX - from) >= threshold) begin(clientX)
    if (taken && track) draw(track, taken.rating, stopAt(clientX - left, width))
  }

  function drop() {
    ended.abort()
    if (!taken || !track) return
    swallowClick(track)
    const level = drawn(track, taken.rating)
    const id = track.dataset.track
    if (level === null || level === taken.before || id === undefined) return giveUp()
    onSet(id, taken.rating, level)
  }

  function giveUp() {
    ended.abort()
    if (taken && track) draw(track, taken.rating, taken.before)
  }
}

/** The click that ends a drag opens nothing; it follows at once or not at all. */
function swallowClick(track: HTMLElement): void {
  const swallow = (event: Event) => {
    event.preventDefault()
    event.stopPropagation()
  }
  track.addEventListener('click', swallow, { capture: true, once: true })
  setTimeout(() => track.removeEventListener('click', swallow, { capture: true }))
}
