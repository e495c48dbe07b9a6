import { setTimeout as wait } from 'node:timers/promises'
import { ClearError } from '@/lib/host/clear-error'
import type { Chance } from './chance'
import type { Host } from './host'
import type { Ledger } from './ledger'

const ways = ['app', 'database', 'both', 'backend'] as const
export type Way = (typeof ways)[number]

/** Weights: an app starts in seconds, a database recovers in a tenth of one, so it is killed more often. */
const often: Way[] = ['app', 'both', ...Array<Way>(3).fill('database'), ...Array<Way>(5).fill('backend')]

/** The app gives its database up after four deaths in a minute, so there are three on each app. */
const deathsPerApp = 3

/** How often each was killed, and how often during a request. */
export type Kills = Record<Way, number> & { midWrite: number }

export const total = (kills: Kills): number => ways.reduce((sum, way) => sum + kills[way], 0)

/**
 * Kills the app, the database, or both, again and again: each time after something was acknowledged since the
 * last kill, after a random pause, and if possible during a request.
 *
 * @param ended says when it is enough
 */
export async function killAgainAndAgain(
  host: Host,
  ledger: Ledger,
  chance: Chance,
  ended: (kills: Kills) => boolean,
): Promise<Kills> {
  const kills: Kills = { app: 0, database: 0, both: 0, backend: 0, midWrite: 0 }
  let deaths = 0
  for (let said = Date.now(); !ended(kills); ) {
    await progress(host, ledger)
    await wait(chance.below(300))
    const way = chance.oneOf(deaths < deathsPerApp ? often : often.filter((one) => one !== 'database'))
    for (let i = 0; i < 200 && ledger.underWay === 0; i += 1) await wait(2)
    if (ledger.underWay > 0) kills.midWrite += 1
    if (way === 'backend' && !host.killBackend((pids) => chance.oneOf(pids))) continue
    if (way === 'database' || way === 'both') host.killDatabase()
    kills[way] += 1
    if (way === 'database') deaths += 1
    if (way === 'app' || way === 'both') {
      deaths = 0
      await host.killApp()
      await host.start()
    }
    if (Date.now() - said > 15_000) {
      said = Date.now()
      console.log(`${total(kills)} kills so far, ${ledger.acknowledged.size} acknowledged`)
    }
  }
  return kills
}

/** Waits until the server has acknowledged something again. */
async function progress(host: Host, ledger: Ledger): Promise<void> {
  const before = ledger.answers
  for (const end = Date.now() + 60_000; ledger.answers === before; await wait(10)) {
    if (!host.isRunning()) throw new ClearError('The app ended by itself.')
    if (Date.now() > end) throw new ClearError('Nothing was acknowledged for a minute.')
  }
}
