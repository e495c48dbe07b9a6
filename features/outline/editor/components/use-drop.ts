import { type RefObject, useEffect } from 'react'
import { type Clip, clipOf } from './read-clip'
import type { Commands } from './use-commands'

/** Dropped lines become items, as if they were pasted; by itself a field would take them as text. */
export function useDrop(root: RefObject<HTMLElement | null>, { drop }: Commands): void {
  useEffect(() => {
    const within = root.current
    let dropped: Clip | null = null
    const hold = ({ dataTransfer }: DragEvent) => {
      dropped = dataTransfer && clipOf(dataTransfer)
    }
    // The caret is at the drop only when the browser sends this event.
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
