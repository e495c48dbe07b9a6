import type { MouseEvent } from 'react'

/** Half of a finger's room, and the points around it that may meet a box. */
const reach = 13
const around = [-reach, 0, reach].flatMap((x) => [-reach, 0, reach].map((y) => [x, y] as const))
const controls = 'a, button, input, select, textarea'

/**
 * Ticks the box beside which a finger was put down, so that it answers over 44 px in Firefox too, which draws no pseudo
 * elements on a box. Said once on a list, as a listener for clicks on their way down.
 */
export function tickNear(event: MouseEvent): void {
  const { target, currentTarget: list, clientX: x, clientY: y } = event
  if (!(target instanceof Element) || target.closest(controls)) return
  if (!window.matchMedia('(pointer: coarse)').matches) return
  const box = around
    .map(([dx, dy]) => document.elementFromPoint(x + dx, y + dy))
    .find((found) => found instanceof HTMLInputElement && found.type === 'checkbox' && list.contains(found))
  if (!(box instanceof HTMLInputElement) || box.disabled) return
  event.preventDefault()
  event.stopPropagation()
  box.click()
}
