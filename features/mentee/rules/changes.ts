import { compareDays, type Day, today } from '@/lib/dates'

/** What a mentee has done since a day, in figures. */
export type Changes = { todosDone: number; levelsSet: number }

/** When something happened to an item. */
export type Happened = { nodeId: string; at: Date }

/**
 * Counts what has happened from a day on, that day included: a look is kept by day, and nothing may be missed.
 * @param timeZone IANA name: the zone in which the day was a day
 */
export function changesFrom(
  day: Day,
  timeZone: string,
  happened: { completions: readonly Happened[]; levels: readonly Happened[] },
): Changes {
  const items = (rows: readonly Happened[]) =>
    new Set(rows.filter(({ at }) => compareDays(today(timeZone, at), day) >= 0).map(({ nodeId }) => nodeId))
  return { todosDone: items(happened.completions).size, levelsSet: items(happened.levels).size }
}
