import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether to show the advice for an empty outline. After the first words it stays until the writer leaves the
 * outline, so that the text does not jump while they type.
 *
 * @param root the element around the outline
 */
export function useAdvice(isEmpty: boolean, root: RefObject<HTMLElement | null>): boolean {
  const [shown, setShown] = useState(isEmpty)
  if (isEmpty && !shown) setShown(true)
  useEffect(() => {
    if (isEmpty || !shown) return
    const look = () => {
      const { activeElement, body } = document
      // The body has the focus for a moment when the focused row is rendered anew or dragged.
      if (activeElement && activeElement !== body && !root.current?.contains(activeElement)) setShown(false)
    }
    // Waits for the end of the press or key that moved the focus, so that its target does not move away.
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
