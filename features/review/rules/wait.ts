import { type Day, today as dayOf } from '@/lib/dates'

/** Something that may wait for the viewer. @property waitsSince null: it does not */
export type Waits = { waitsSince: Date | null }

/** The order of all lists of what waits: the longest wait first, what does not wait last. */
export function byWait(a: Waits, b: Waits): number {
  const since = ({ waitsSince }: Waits) => waitsSince?.getTime() ?? Number.POSITIVE_INFINITY
  const [first, second] = [since(a), since(b)]
  return first === second ? 0 : first < second ? -1 : 1
}

/** The longest of several waits; null where nothing waits. */
export const longestWait = (all: readonly Waits[]): Date | null => all.toSorted(byWait)[0]?.waitsSince ?? null

/** For how many days something has waited, by the viewer's calendar. @param today the viewer's day */
export function daysWaited(since: Date, timeZone: string, today: Day): number {
  const passed = Date.parse(today) - Date.parse(dayOf(timeZone, since))
  return Math.max(0, Math.round(passed / 86_400_000))
}
