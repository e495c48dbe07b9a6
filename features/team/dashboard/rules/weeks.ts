import { scaleBand, scaleLinear } from 'd3-scale'
import { addDays, type Day, mondayOf } from '@/lib/dates'

/** How many weeks the dashboard looks back, the running one among them. */
export const weeksShown = 12

/** A week, by its Monday, and how many to-dos were done in it. */
export type Week = { week: Day; done: number }

/**
 * The last weeks up to today, those without any to-do done among them.
 * @param rows what the database gave; it gives nothing for fewer than five people
 * @returns null without rows: nobody did anything, or too few people are open by name
 */
export function fillWeeks(rows: readonly Week[], today: Day): Week[] | null {
  const done = new Map(rows.map((row) => [row.week, row.done]))
  const last = mondayOf(today)
  const weeks = Array.from({ length: weeksShown }, (_, index) => {
    const week = addDays(last, 7 * (index + 1 - weeksShown))
    return { week, done: done.get(week) ?? 0 }
  })
  return weeks.some((row) => row.done > 0) ? weeks : null
}

/** Sizes of the picture, in its own units. */
export const weeksWidth = 340
export const weeksHeight = 132
const [top, bottom] = [20, 24]

export type Bar = Week & { x: number; y: number; width: number; height: number }

/** Where the bars of the weeks stand. */
export function drawWeeks(weeks: readonly Week[]): Bar[] {
  const across = scaleBand(
    weeks.map(({ week }) => week),
    [0, weeksWidth],
  ).padding(0.25)
  const base = weeksHeight - bottom
  const up = scaleLinear([0, Math.max(1, ...weeks.map(({ done }) => done))], [base, top])
  return weeks.map((row) => ({
    ...row,
    x: across(row.week) ?? 0,
    y: up(row.done),
    width: across.bandwidth(),
    height: base - up(row.done),
  }))
}
