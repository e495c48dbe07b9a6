import { type RefObject, useEffect } from 'react'
import { type Clip, clipOf } from './read-clip'
import type { Commands } from './use-commands'

/** Lines that are dragged into an item become items there, as if they were pasted; a field alone would take them in. */
export function useDrop(root: RefObject<HTMLElement | null>, { drop }: Commands): void {
  useEffect(() => {
    const within = root.current
    let dropped: Clip | null = null
    const hold = ({ dataTransfer }: DragEvent) => {
      dropped = dataTransfer && clipOf(dataTransfer)
    }
    // Only now does the caret stand where the mouse has let go.
    const input = (event: InputEvent) => {
      if (event.inputType !== 'insertFromDrop' || !dropped) return
      if (event.target instanceof HTMLTextAreaElement && drop(event.target, dropped)) event.preventDefault()
      dropped = null
    }
    within?.addEventListener('drop', hold)
    within?.addEventListener('beforeinput', input)
    return () => {
      within?.removeEventListener('drop', hold)
      within?.removeEventListener('beforeinput', input)
    }
  }, [root, drop])
}
