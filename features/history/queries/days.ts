import 'server-only'
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { operation } from '@/db/schema'
import { addDays, type Day } from '@/lib/dates'
import { dayOfOperation, endOf } from './entries'

/** A day on which something was written, and how many items each kind of operation touched. */
export type DayFigures = { day: Day; figures: Partial<Record<string, number>> }
/** @property older the next page shows days before this one; null on the last page */
export type DayList = { days: DayFigures[]; older: Day | null }

const daysShown = 30
/** About as many operations as somebody who writes daily makes in 30 days; busier days make shorter lists. */
const operationsRead = 3_000

/**
 * The latest days on which something was written: as many whole days as a page shows. @param before this day
 */
export async function loadDays(tx: Tx, ownerId: string, before: Day | null): Promise<DayList> {
  const upTo = before ? sql`at < ${endOf(addDays(before, -1))}` : sql`true`
  const { days: found, read } = await countDays(tx, ownerId, upTo, operationsRead)
  const isCut = read >= operationsRead
  const only = isCut && found.length === 1 ? found[0] : undefined
  if (only) return wholeDay(tx, ownerId, only.day)
  // The earliest day was read only in part.
  const whole = isCut ? found.slice(0, -1) : found
  const days = whole.slice(0, daysShown)
  return { days, older: days.length < found.length ? (days.at(-1)?.day ?? null) : null }
}

/** A day on which more was written than a page of days reads. */
async function wholeDay(tx: Tx, ownerId: string, day: Day): Promise<DayList> {
  const begin = endOf(addDays(day, -1))
  const [{ days }, earlier] = await Promise.all([
    countDays(tx, ownerId, sql`at >= ${begin} and at < ${endOf(day)}`, null),
    tx.execute(sql`select 1 from operation where owner_id = ${ownerId} and at < ${begin} limit 1`),
  ])
  return { days, older: earlier.length > 0 ? day : null }
}

/** @param most how many operations are read at most, the latest ones; null for all */
async function countDays(
  tx: Tx,
  ownerId: string,
  which: SQL,
  most: number | null,
): Promise<{ days: DayFigures[]; read: number }> {
  const rows = await tx.execute<{ day: Day; kind: string; items: number; read: string }>(sql`
    with latest as (
      select ${dayOfOperation} as day, body ->> 'kind' as kind, coalesce(body ->> 'node', id::text) as item
        from ${operation} where owner_id = ${ownerId} and ${which} order by at desc limit ${most}
    ) select day::text, kind, count(distinct item)::int as items, sum(count(*)) over () as read
      from latest group by day, kind order by latest.day desc`)
  const days = new Map<Day, DayFigures>()
  for (const { day, kind, items } of rows) {
    const known = days.get(day) ?? { day, figures: {} }
    known.figures[kind] = items
    days.set(day, known)
  }
  return { days: [...days.values()], read: Number(rows[0]?.read ?? 0) }
}
