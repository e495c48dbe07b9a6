import { owner as database } from '@/db/testing/factories'
import { restorePart } from '@/features/history/mutations'
import { findGrowth } from '@/features/history/queries/growth'
import { findChanges, findDay, findDeleted, listDays } from '@/features/history/queries/pages'
import { kysPart } from '@/features/history/rules/restore'
import { addDays, type Day, today } from '@/lib/dates'
import { type Historian, longHistory } from './long-history'

const [few, many] = [2_000, 200_000]
const rounds = 9

type Page = (who: Historian) => Promise<unknown>

/** A day of a person's history, from 0 for the first to 1 for today. */
const dayAt = ({ days }: Historian, part: number): Day =>
  addDays(today('Asia/Seoul'), -Math.round((1 - part) * (days - 1)))

const pages: Record<string, Page> = {
  days: ({ viewer, id }) => listDays(viewer, id, null),
  'days before the middle': (who) => listDays(who.viewer, who.id, dayAt(who, 0.5)),
  'document of yesterday': ({ viewer, id }) => findDay(viewer, id, addDays(today('Asia/Seoul'), -1)),
  'document of a middle day': (who) => findDay(who.viewer, who.id, dayAt(who, 0.5)),
  'changes of a day': (who) => findChanges(who.viewer, who.id, dayAt(who, 0.9), dayAt(who, 0.9)),
  'changes since the middle': (who) => findChanges(who.viewer, who.id, dayAt(who, 0.5), dayAt(who, 1)),
  'back to the middle': ({ viewer, id, revision }) =>
    // Restores the KYS in the first round; later rounds only read, because it is restored already.
    restorePart(viewer, { owner: id, part: kysPart, revision: Math.floor(revision / 2) }),
  deleted: ({ viewer, id }) => findDeleted(viewer, id),
  growth: ({ viewer, id }) => findGrowth(viewer, id),
}

/**
 * Prints how long it takes to read the pages of a history of 2,000 and of 200,000 operations, on documents of
 * one size: median milliseconds in one process without rendering, taken in turn, and their ratio.
 */
export async function printHistory(): Promise<void> {
  const people = [await longHistory(few), await longHistory(many)] as const
  // As autovacuum would: the statistics of tables decide which plans Postgres makes.
  await database()`vacuum analyze`
  console.log(`page                       ${few} (ms)   ${many} (ms)    ratio`)
  for (const [name, page] of Object.entries(pages)) {
    const times = people.map((): number[] => [])
    for (let round = 0; round <= rounds; round += 1) {
      for (const [index, who] of people.entries()) {
        const begun = performance.now()
        await page(who)
        // The first round prepares the statements and fills the caches.
        if (round > 0) times[index]?.push(performance.now() - begun)
      }
    }
    const [short, long] = times.map(median) as [number, number]
    const columns = [
      short.toFixed(1).padStart(9),
      long.toFixed(1).padStart(13),
      (long / short).toFixed(2).padStart(9),
    ]
    console.log(name.padEnd(26) + columns.join(' '))
  }
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
