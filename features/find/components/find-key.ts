import { isComposing } from '@/lib/is-composing'

/** Whether a key opens the search. On a Mac, Ctrl+K deletes to the end of a line. */
export function asksToFind(event: KeyboardEvent): boolean {
  if (isComposing(event) || event.defaultPrevented || event.altKey) return false
  const [control, other] = isMac() ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey]
  if (other) return false
  // With a Korean layout, the key may be named ㅏ.
  if (control) return !event.shiftKey && (event.key.toLowerCase() === 'k' || event.code === 'KeyK')
  const isField =
    event.target instanceof Element &&
    event.target.closest('input, textarea, select, [contenteditable]') !== null
  return event.key === '/' && !isField
}

/** Whether ⌘ takes the place of Ctrl, as the layout knows from the browser's name. */
export const isMac = () => document.documentElement.dataset.keys === 'mac'
