import type { Sql } from 'postgres'
import { addDays, type Day, today } from '@/lib/dates'
import type { Week } from './developer'

export const timeZone = 'Asia/Seoul'
const weeks = 10
const dayMilliseconds = 24 * 60 * 60 * 1000

/** The time line of a story that ends now. */
export type Clock = { dayOf(at: Week): Day; setBack(at: Week): Promise<void> }

/**
 * Makes a clock that backdates what was just stored: every time in the tables after the start of the telling
 * is set to the story's time.
 */
export async function startClock(owner: Sql): Promise<Clock> {
  const [row] = await owner<[{ now: Date }]>`select clock_timestamp() as now`
  const begun = row.now
  const columns = await owner<{ table: string; column: string }[]>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone' order by 1, 2`
  const start = begun.getTime() - weeks * 7 * dayMilliseconds
  const dayOf = (at: Week) => addDays(today(timeZone, new Date(start)), Math.floor(at * 7))
  return {
    dayOf,
    async setBack(at) {
      const time = new Date(Math.min(start + at * 7 * dayMilliseconds, begun.getTime())).toISOString()
      await owner.begin((tx) => [
        ...columns.map(
          ({ table, column }) =>
            tx`update ${tx(table)} set ${tx(column)} = ${time} where ${tx(column)} >= ${begun}`,
        ),
        // Page views can only be stored for today, so their day is changed afterwards.
        tx`update page_view set day = ${dayOf(at)} where day >= ${addDays(dayOf(weeks), -1)}`,
      ])
    },
  }
}
