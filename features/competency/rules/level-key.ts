import { type Level, levels } from '@/lib/outline-kinds'

type Key = Pick<KeyboardEvent, 'code' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>

/**
 * Reads the keys that set a level: 0 to 4 for now, with Shift for the target, Backspace or Delete for "not rated". It goes
 * by the key's place, because Shift+3 is another sign on every keyboard and an input method may change them all.
 */
export function levelKeyOf(event: Key): { isTarget: boolean; value: Level | null } | null {
  if (event.ctrlKey || event.metaKey || event.altKey) return null
  const isTarget = event.shiftKey
  if (event.code === 'Backspace' || event.code === 'Delete') return { isTarget, value: null }
  const digit = /^(?:Digit|Numpad)([0-4])$/.exec(event.code)?.[1]
  const value = digit === undefined ? undefined : levels[Number(digit)]
  return value === undefined ? null : { isTarget, value }
}
