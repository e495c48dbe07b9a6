import type { GroupCommand } from './selection'

/** What a key means while whole items are selected. */
export type SelectionCommand =
  | GroupCommand
  | 'extend-up'
  | 'extend-down'
  | 'select-all'
  | 'delete'
  | 'toggle-done'
  | 'clear'

type Press = { key: string; shift: boolean; alt: boolean; control: boolean; composing: boolean }

const modifiers = ['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']

/** `leave`: the selection ignores the key; `give-up`: the selection ends, and the key acts as usual. */
export function selectionCommandOf(press: Press): SelectionCommand | 'leave' | 'give-up' {
  const { key, shift, alt, control } = press
  if (press.composing) return 'give-up'
  if (modifiers.includes(key)) return 'leave'
  const arrow = key === 'ArrowUp' ? 'up' : key === 'ArrowDown' ? 'down' : null
  if (arrow && shift) return alt || control ? `move-${arrow}` : `extend-${arrow}`
  if (control) {
    if (key === 'Enter') return 'toggle-done'
    return key.toLowerCase() === 'a' ? 'select-all' : 'leave'
  }
  if (alt) return 'leave'
  switch (key) {
    case 'Tab':
      return shift ? 'outdent' : 'indent'
    case 'Delete':
    case 'Backspace':
      return 'delete'
    case 'Escape':
    case 'Enter':
      return 'clear'
    default:
      return 'give-up'
  }
}
