import { type Level, levels } from '@/lib/outline-kinds'
import { most } from './ladder'

/** Name of the field that says which of our levels one of a ladder's stands for. */
export const levelField = (at: number) => `level-${at}`

/** What those fields say, by the places of the ladder's levels; null for none of ours. */
export function readChosen(fields: Record<string, unknown>): (Level | null)[] {
  return Array.from(
    { length: most.levels },
    (_, at) => levels.find((level) => `${level}` === fields[levelField(at)]) ?? null,
  )
}
