import { rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { closePool } from '@/db/pool'
import { createPerson, createSession } from '@/db/testing/factories'
import { makeCertificates } from '@/db/testing/tls-postgres'
import { ClearError } from '@/lib/host/clear-error'
import { root } from '@/lib/host/places'
import { freePort } from '@/lib/host/ports'
import { actionId } from './action-id'
import { runNode } from './children'
import { ownEnvironment } from './own-server'
import { startNginx } from './rolling/nginx'
import { Readings, readOn } from './rolling/reader'
import { ProxiedServer } from './rolling/server'
import { chanceOf } from './torture/chance'
import { Ledger } from './torture/ledger'
import { closeFactory, type Tortured, torturedPerson } from './torture/people'
import { judge } from './torture/verdict'

/** Few, because what is asked is whether anything is lost, and two servers share the machine with them. */
const [writers, readers] = [1, 3]
/** Milliseconds between two pages of a reader, and between two changes of a writer. */
const pause = 150

/**
 * `npm run rolling`: two servers of one build behind nginx with TLS (deploy/nginx.conf), one after the other restarted and
 * killed while people read and write. Exits with 1 when a reader was answered anything but the page, when anything that
 * was acknowledged is lost, or when an orderly end left a save without an answer. `-- --rounds N` (2): each restarts and
 * kills both. Needs Debian's nginx and openssl.
 */
export async function run(options: string[]): Promise<void> {
  const certificates = process.env.CAREER_GOAL_CERTIFICATES
  if (!certificates) return runTrusting(options)
  const { values } = parseArgs({ args: options, options: { rounds: { type: 'string' } } })
  const rounds = Number(values.rounds ?? 2)
  if (!(Number.isInteger(rounds) && rounds > 0 && rounds <= 20)) {
    throw new ClearError('Say how many rounds, up to 20, as in "npm run rolling -- --rounds 2".')
  }
  const undo: (() => unknown)[] = []
  try {
    await roll(rounds, certificates, (step) => undo.push(step))
  } finally {
    for (const step of undo.reverse()) await step()
  }
}

/** Runs this script once more with a certificate authority of its own, which Node takes only at its start. */
async function runTrusting(options: string[]): Promise<void> {
  const folder = makeCertificates('openssl')
  try {
    const args = ['--conditions=react-server', path.join(root, 'scripts/run.mjs'), 'rolling', ...options]
    const trusted = { NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.crt'), CAREER_GOAL_CERTIFICATES: folder }
    process.exitCode = await runNode(args, { ...process.env, ...trusted }, 10)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function roll(
  rounds: number,
  certificates: string,
  later: (step: () => unknown) => void,
): Promise<void> {
  const folder = scratchFolder()
  later(() => rmSync(folder, { recursive: true, force: true }))
  const database = await startScratchPostgres()
  later(database.stop)
  later(closePool)
  await migrate(database.ownerUrl, appRole)
  const port = await freePort()
  const site = `https://localhost:${port}`
  const urls = { app: database.appUrl, owner: database.ownerUrl }
  const shared = {
    ...(await ownEnvironment(folder, urls)),
    AUTH_URL: site,
    TRUST_PROXY: '1',
    HOST: '127.0.0.1',
  }
  Object.assign(process.env, { ...shared, TEST_OWNER_URL: database.ownerUrl })

  const ports: [number, number] = [await freePort(), await freePort()]
  const servers = ports.map((each) => {
    const own = scratchFolder()
    later(() => rmSync(own, { recursive: true, force: true }))
    return new ProxiedServer({ ...shared, PORT: String(each), CAREER_GOAL_DATA: own })
  })
  for (const server of servers) {
    later(() => server.end('SIGTERM'))
    await server.start()
  }
  later(await startNginx(folder, certificates, port, ports))

  const [ledger, chance, readings] = [new Ledger(), chanceOf(1), new Readings()]
  const door = { site, action: actionId('applyOperationsAction') }
  const people: Tortured[] = []
  for (let i = 0; i < writers; i += 1) people.push(await torturedPerson(door, ledger, chance))
  const visitors = await Promise.all(
    Array.from({ length: readers }, async () => {
      const { id } = await createPerson()
      return { id, token: (await createSession(id)).token }
    }),
  )
  await closeFactory()

  let isOver = false
  const ended = () => isOver
  const all = people.flatMap((person) => person.writers)
  const load = Promise.all([
    ...all.map((writer) => writer.type(ended, pause)),
    ...visitors.map((visitor) => readOn(site, visitor, readings, pause, ended)),
  ])
  const began = Date.now()
  const unanswered = { SIGTERM: 0, SIGKILL: 0 }
  const stops: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    for (const how of ['SIGTERM', 'SIGKILL'] as const) {
      for (const server of servers) {
        await wait(1_500)
        const before = ledger.unanswered
        const took = await server.end(how)
        if (how === 'SIGTERM') stops.push(took)
        await wait(500)
        unanswered[how] += ledger.unanswered - before
        await server.start()
      }
    }
  }
  await wait(1_500)
  isOver = true
  await load
  const seconds = (Date.now() - began) / 1000
  const saved = await Promise.all(all.map((writer) => writer.drain(Date.now() + 90_000)))
  if (saved.includes(false))
    throw new ClearError('A minute and a half after the last start not all was saved.')
  const faults = { lost: 0, doubled: 0, half: 0 }
  for (const person of people) {
    const one = await judge(person, database.ownerUrl, ledger)
    for (const fault of ['lost', 'doubled', 'half'] as const) faults[fault] += one[fault]
  }

  for (const error of readings.errors.slice(0, 20)) console.log(error)
  const each = rounds * servers.length
  console.log(
    `${each} restarts (the longest took ${Math.max(...stops)} ms to end), ${each} kills, ${Math.round(seconds)} seconds`,
  )
  console.log(
    `${readings.times.length} pages, half of them within ${readings.within(0.5)} ms, 99 of 100 within ${readings.within(0.99)} ms, all within ${readings.within(1)} ms`,
  )
  console.log(
    `${ledger.sent.length} saves sent, ${unanswered.SIGTERM} without an answer at a restart, ${unanswered.SIGKILL} at a kill and sent again; ${ledger.acknowledged.size} changes acknowledged, ${faults.lost} lost, ${faults.doubled} doubled, ${faults.half} half`,
  )
  const errors = readings.errors.length + unanswered.SIGTERM + faults.lost + faults.doubled + faults.half
  console.log(`${errors} errors at the client`)
  if (errors > 0) process.exitCode = 1
}
