import { useCallback, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { useFolds, useOutlineNow, useUndoing } from '@/features/outline/sync/components/outline-provider'
import { isComposing } from '@/lib/is-composing'
import { openField, putCaret } from './caret'
import { writing } from './late-commands'

type Way = 'undo' | 'redo'

/**
 * Other fields keep the browser's own undo. An outline's fields share one history, and boxes to tick have none.
 */
function isOtherField(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false
  return (
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]') !==
      null && !target.matches('[data-node]')
  )
}

/** Whether levels are being set, by keys that would be letters in an item's words: there the focus stays. */
const isTrack = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  !target.matches('textarea') &&
  target.closest('[data-track], [data-levels-of]') !== null

/** Reads Ctrl+Z and its relatives; null for any other key, and in the middle of a composition. */
function wayOf(event: KeyboardEvent): Way | null {
  if (isComposing(event) || event.altKey) return null
  if (!event.ctrlKey && !event.metaKey) return null
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' && !event.shiftKey ? 'redo' : null
}

/**
 * Handles the keys for undo and redo instead of the browser.
 *
 * @param onTurn called with each undo or redo that was done
 * @returns the same for buttons, which keep the focus
 */
export function useUndoKeys(onTurn: (way: Way) => void): (way: Way) => void {
  const { undo, redo } = useUndoing()
  const folds = useFolds()
  const now = useOutlineNow()

  const turn = useCallback(
    (way: Way, takesFocus: boolean) => {
      const made = flushSync(() => (way === 'undo' ? undo() : redo()))
      if (!made) return
      onTurn(way)
      const caret = writing.now()?.caretAfter(made.outline, made.operations)
      if (caret) flushSync(() => folds?.reveal(now().nodes, caret.node))
      if (!takesFocus) return
      if (caret) return putCaret(document, caret)
      const gone = made.operations.find((each) => each.kind === 'delete')?.node
      const section = made.outline.nodes.find(({ id }) => id === gone)?.sectionId
      const first = document.querySelector<HTMLElement>(`[data-section="${section}"] [data-node]`)
      openField(document, first?.dataset.node ?? '')
    },
    [undo, redo, folds, now, onTurn],
  )

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const way = wayOf(event)
      if (!way || isOtherField(event.target) || document.querySelector('dialog[open]')) return
      event.preventDefault()
      turn(way, !isTrack(event.target))
    }
    // Undo from the browser's menus, or by shaking a phone.
    const input = (event: InputEvent) => {
      const way =
        event.inputType === 'historyUndo' ? 'undo' : event.inputType === 'historyRedo' ? 'redo' : null
      if (!way || isOtherField(event.target)) return
      event.preventDefault()
      turn(way, true)
    }
    document.addEventListener('keydown', press)
    document.addEventListener('beforeinput', input)
    return () => {
      document.removeEventListener('keydown', press)
      document.removeEventListener('beforeinput', input)
    }
  }, [turn])

  return useCallback((way) => turn(way, false), [turn])
}
