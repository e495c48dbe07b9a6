import { type RefObject, useEffect } from 'react'
import { type Clip, clipOf } from './clip'
import type { Commands } from './commands'
import { editOf } from './trees-on-page'

/**
 * Dropped lines become items, as if they were pasted; by itself a field would take them as text. What is dragged over
 * an item makes it a field, since text takes nothing.
 */
export function useDrop(root: RefObject<HTMLElement | null>, { drop }: Commands): void {
  useEffect(() => {
    const within = root.current
    let dropped: Clip | null = null
    const hold = ({ dataTransfer }: DragEvent) => {
      dropped = dataTransfer && clipOf(dataTransfer)
    }
    const offer = ({ target }: DragEvent) => {
      const words = target instanceof Element ? target.closest<HTMLElement>('[data-node]') : null
      const id = words?.dataset.node
      if (within && id && !(words instanceof HTMLTextAreaElement)) editOf(within)?.(id)
    }
    // The caret is at the drop only when the browser sends this event.
    const input = (event: InputEvent) => {
      if (event.inputType !== 'insertFromDrop' || !dropped) return
      if (event.target instanceof HTMLTextAreaElement && drop(event.target, dropped)) event.preventDefault()
      dropped = null
    }
    within?.addEventListener('dragenter', offer)
    within?.addEventListener('drop', hold)
    within?.addEventListener('beforeinput', input)
    return () => {
      within?.removeEventListener('dragenter', offer)
      within?.removeEventListener('drop', hold)
      within?.removeEventListener('beforeinput', input)
    }
  }, [root, drop])
}
