import { randomBytes, randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { scratchFolder } from '@/db/embedded/scratch'
import { envNames } from '@/lib/env'
import { ClearError } from '@/lib/host/clear-error'
import { freePort } from '@/lib/host/ports'
import { loadSecrets } from '@/lib/host/secrets'
import { actionId } from './action-id'
import { type Chance, chanceOf } from './torture/chance'
import { Host } from './torture/host'
import { type Kills, killAgainAndAgain, total } from './torture/kills'
import { Ledger } from './torture/ledger'
import { closeFactory, type Tortured, torturedPerson } from './torture/people'
import { judge, type Verdict } from './torture/verdict'

const people = 4
/** Minutes after which everything is ended, whatever has become of it. */
const bound = 10

/**
 * `npm run torture`: kills the app and its database again and again while several people write, and counts
 * what was lost of what the server had acknowledged. Exits with 1 when anything is wrong.
 *
 * `-- --kills N` (400) and `--minutes N` (8) are upper limits; `--seed N` repeats the random choices of an
 * earlier run.
 */
export async function run(options: string[]): Promise<void> {
  const { wanted, minutes, seed } = readOptions(options)
  const end = Date.now() + minutes * 60_000
  const folder = scratchFolder()
  const port = await freePort()
  const site = `http://localhost:${port}`
  const host = new Host(folder, site, environment(folder, site, port))
  const clear = async () => {
    const left = await host.stop()
    rmSync(folder, { recursive: true, force: true })
    if (left > 0) console.log(`${left} processes did not end by themselves and were ended.`)
  }
  endInTime(clear)
  try {
    console.log(`Seed ${seed}: ${wanted} kills, or as many as ${minutes} minutes allow.`)
    await host.start()
    const ledger = new Ledger()
    const enough = (kills: Kills) => total(kills) >= wanted || Date.now() > end
    const { kills, verdict } = await torture(host, site, folder, ledger, chanceOf(seed), enough)
    await clear()
    tell(kills, ledger, verdict)
    process.exit(verdict.lost + verdict.doubled + verdict.half > 0 ? 1 : 0)
  } catch (error) {
    await clear()
    throw error
  }
}

async function torture(
  host: Host,
  site: string,
  folder: string,
  ledger: Ledger,
  chance: Chance,
  enough: (kills: Kills) => boolean,
): Promise<{ kills: Kills; verdict: Verdict }> {
  const secrets = loadSecrets(folder)
  process.env.TEST_OWNER_URL = host.addresses(secrets).ownerUrl
  const door = { site, action: actionId('applyOperationsAction') }
  const tortured: Tortured[] = []
  for (let i = 0; i < people; i += 1) tortured.push(await torturedPerson(door, ledger, chance))
  await closeFactory()

  const writers = tortured.flatMap((person) => person.writers)
  let ended = false
  const typing = Promise.all(writers.map((writer) => writer.type(() => ended)))
  const kills = await killAgainAndAgain(host, ledger, chance, enough).finally(() => {
    ended = true
  })
  await typing
  const drained = await Promise.all(writers.map((writer) => writer.drain(Date.now() + 30_000)))
  if (drained.includes(false)) throw new ClearError('Half a minute after the last kill not all was saved.')

  const { appUrl, ownerUrl } = host.addresses(secrets)
  Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: secrets.AUTH_SECRET })
  const verdict: Verdict = { lost: 0, doubled: 0, half: 0 }
  for (const person of tortured) {
    const one = await judge(person, ownerUrl, ledger)
    for (const fault of ['lost', 'doubled', 'half'] as const) verdict[fault] += one[fault]
  }
  return { kills, verdict }
}

function readOptions(args: string[]): { wanted: number; minutes: number; seed: number } {
  const { values } = parseArgs({
    args,
    options: { kills: { type: 'string' }, minutes: { type: 'string' }, seed: { type: 'string' } },
  })
  const [wanted, minutes] = [Number(values.kills ?? 400), Number(values.minutes ?? 8)]
  const seed = Number(values.seed ?? randomInt(2 ** 31))
  if (wanted > 0 && minutes > 0 && minutes <= bound - 2 && Number.isInteger(seed)) {
    return { wanted, minutes, seed }
  }
  throw new ClearError(
    `Say how often, how long and with which chances, as in "npm run torture -- --kills 200 --minutes ${bound - 2} --seed 1".`,
  )
}

/** Blanks all variables, so that a developer's shell or .env cannot lead the app to another database. */
function environment(folder: string, site: string, port: number): NodeJS.ProcessEnv {
  const environment = {
    ...process.env,
    ...Object.fromEntries(envNames.map((name) => [name, ''])),
    DATABASE_OWNER_URL: '',
    HOST: 'localhost',
    NODE_ENV: 'production' as const,
    CAREER_GOAL_DATA: folder,
    PORT: String(port),
    AUTH_URL: site,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  }
  Object.assign(process.env, { AUTH_URL: site, NODE_ENV: 'production' })
  return environment
}

/** Ends everything we started, after a signal and when the time is up. */
function endInTime(clear: () => Promise<void>): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(name, () => clear().finally(() => process.exit(130)))
  }
  setTimeout(() => {
    console.error(`This took longer than ${bound} minutes and was ended.`)
    clear().finally(() => process.exit(1))
  }, bound * 60_000).unref()
}

function tell(kills: Kills, ledger: Ledger, { lost, doubled, half }: Verdict): void {
  const { app, database, both, backend, midWrite } = kills
  console.log(`app ${app}, database ${database}, both at once ${both}, one of its processes ${backend}`)
  console.log(
    `${midWrite} of them with a request under way; ${ledger.sent.length} requests; ${ledger.asked} changes collided and were asked about; ${half} batches half`,
  )
  console.log(
    `${total(kills)} kills, ${ledger.acknowledged.size} acknowledged, ${lost} lost, ${doubled} doubled`,
  )
}
