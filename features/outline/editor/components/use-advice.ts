import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether the advice for an empty outline is shown: while nothing is written, and then until the writer has left it,
 * for words must not jump away from under the writer's hands.
 *
 * @param root what holds the outline
 */
export function useAdvice(isEmpty: boolean, root: RefObject<HTMLElement | null>): boolean {
  const [shown, setShown] = useState(isEmpty)
  if (isEmpty && !shown) setShown(true)
  useEffect(() => {
    if (isEmpty || !shown) return
    const look = () => {
      const { activeElement, body } = document
      // On the body is the focus also for a moment, when the row that had it is drawn anew or dragged.
      if (activeElement && activeElement !== body && !root.current?.contains(activeElement)) setShown(false)
    }
    // Where the focus leads elsewhere, the press or the key that led there has to be over: its aim must not move away.
    const events = ['pointerup', 'keyup'] as const
    const later = () => setTimeout(look)
    for (const event of events) window.addEventListener(event, later)
    later()
    return () => {
      for (const event of events) window.removeEventListener(event, later)
    }
  }, [isEmpty, shown, root])
  return shown
}
