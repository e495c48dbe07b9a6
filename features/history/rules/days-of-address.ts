import { addDays, type Day, isDay, today } from '@/lib/dates'

/** The two days of an address, in order; the last week where they are none. */
export function daysOfAddress({ from, to }: Record<string, string | string[] | undefined>): [Day, Day] {
  const last = isDay(to) ? to : today('UTC')
  const first = isDay(from) ? from : addDays(last, -7)
  return first < last ? [first, last] : [last, first]
}
