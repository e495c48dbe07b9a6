import type { Level } from '@/lib/outline-kinds'

/** The levels, from the lowest, as their words are keyed below `levels` in the messages. */
export const levels = ['0', '1', '2', '3', '4'] as const

/** The key of a level's word. */
export function levelKey(level: Level | null): (typeof levels)[number] | 'none' {
  return level === null ? 'none' : levels[level]
}
