import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'drizzle-orm'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openLog } from '@/lib/log'
import { ConnectionLost, isBusy } from './busy'
import { readAs, type Viewer, writeAs } from './client'
import { Connection } from './connection'
import { ConnectionPool } from './connection-pool'
import type { RunningPostgres } from './embedded/launch'
import { appRole } from './embedded/roles'
import { startScratchPostgres } from './embedded/scratch'
import { migrate } from './migrate'
import { ask, closePool } from './pool'
import { createPerson, createSession, owner } from './testing/factories'
import { openWire } from './testing/wire'

let database: RunningPostgres
let killer: Sql
let viewer: Viewer

beforeAll(async () => {
  database = await startScratchPostgres()
  await migrate(database.ownerUrl, appRole)
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('TEST_OWNER_URL', database.ownerUrl)
  killer = postgres(database.appUrl, { max: 1, onnotice: () => {} })
  viewer = (await createSession((await createPerson()).id)).viewer
}, 60_000)

afterAll(async () => {
  await Promise.all([killer.end({ timeout: 1 }), owner().end({ timeout: 1 }), closePool()])
  await database.stop()
  vi.unstubAllEnvs()
})

const closeAll = () =>
  killer`select pg_terminate_backend(pid) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()`

const read = () =>
  readAs(viewer, (tx, me) =>
    Promise.all([me, tx.execute(sql`select pg_sleep(0.002)`), tx.execute(sql`select 1`)]),
  )
const write = () => writeAs(viewer, (tx) => tx.execute(sql`select pg_sleep(0.001)`))
const door = () => ask`select pg_sleep(0.001)`

/** Six who ask without a pause. @returns ends it, with what was said to them but neither an answer nor "busy" */
function askers(): () => Promise<unknown[]> {
  let isOver = false
  const odd: unknown[] = []
  const goOn = async (deed: () => Promise<unknown>) => {
    while (!isOver) await deed().catch((error) => isBusy(error) || odd.push(error))
  }
  const all = [read, read, read, read, write, door].map(goOn)
  return async () => {
    isOver = true
    const ended = await Promise.race([Promise.all(all), wait(20_000, 'somebody waits')])
    return ended === 'somebody waits' ? [...odd, ended] : odd
  }
}

/** As many at once as there are connections, and more. */
const fullService = () =>
  Promise.race([
    Promise.all(Array.from({ length: 20 }, read)).then(() => 'answered'),
    wait(5_000, 'not answered'),
  ])

test('connections that the server closes leave nobody without an answer, fifty times', async () => {
  const lines: string[] = []
  const close = openLog('warn', { write: (line: string) => lines.push(line) })
  const end = askers()
  for (let round = 0; round < 50; round += 1) {
    await wait(30)
    await closeAll()
  }
  close()
  // Told once for all that were closed together, not for each.
  expect(lines.map((line) => JSON.parse(line).event)).toContain('connections-lost')
  expect(lines.length).toBeLessThanOrEqual(100)
  expect(await end()).toEqual([])
  expect(await fullService()).toBe('answered')
}, 60_000)

test('a fast shutdown of the server under readers leaves nobody without an answer, and it is back by itself', async () => {
  const end = askers()
  await wait(100)
  const [postmaster] = readFileSync(path.join(database.data, 'postmaster.pid'), 'utf8').split('\n')
  process.kill(Number(postmaster), 'SIGINT')
  await wait(1_000)
  expect(await end()).toEqual([])
  expect(await fullService()).toBe('answered')
  await killer`select 1`.catch(() => {})
}, 60_000)

test('a reader whose connection was closed gets the answer all the same, a writer hears that it was not kept', async () => {
  let times = 0
  const rows = await readAs(viewer, (tx) => {
    times += 1
    if (times === 1) void killer`select pg_sleep(0.05)`.then(closeAll)
    return tx.execute(times === 1 ? sql`select pg_sleep(20)` : sql`select 'an answer' as word`)
  })
  expect(rows).toEqual([{ word: 'an answer' }])
  const writing = writeAs(viewer, (tx) => {
    void killer`select pg_sleep(0.05)`.then(closeAll)
    return tx.execute(sql`select pg_sleep(20)`)
  })
  expect(await writing.catch(isBusy)).toBe(true)
}, 60_000)

test('a single read is asked once more, and a single write is not', async () => {
  const single = new ConnectionPool(database.appUrl, { most: 1, waiting: 5_000 })
  const cut = () => void killer`select pg_sleep(0.05)`.then(closeAll)
  await single.ask`select set_config('app.times', '0', false)`
  cut()
  // On the connection that is closed the setting is there, and it sleeps; on the fresh one it is not.
  const asked = await single.read<{ slept: string | null }[]>`
    select case when current_setting('app.times', true) = '0' then pg_sleep(20)::text end as slept`
  expect(asked[0]?.slept).toBeNull()
  cut()
  expect(await single.ask`select pg_sleep(20)`.catch(isBusy)).toBe(true)
  await single.close()
})

test('what a viewer was about to say is never said on another connection', async () => {
  const seen: unknown[] = []
  const page = readAs(viewer, async (tx) => {
    await closeAll()
    for (let i = 0; i < 20; i += 1) {
      const look = tx.execute<{ viewer: string | null }>(sql`select app.viewer() as viewer`)
      await look.then(
        ([row]) => seen.push(row?.viewer),
        () => {},
      )
      await wait(5)
    }
    throw new Error('enough')
  })
  await expect(page).rejects.toThrow()
  expect(seen.filter((one) => one === null)).toEqual([])
})

test('a server that says nothing any more counts as lost after the deadline', async () => {
  const wire = await openWire(database.appUrl)
  const connection = await Connection.open(wire.url, 300)
  expect(await connection.send('select 1', [], {})).toHaveLength(1)
  wire.holdBack(60_000)
  const answer = connection.orLost(connection.send('select 1', [], {}))
  await expect(answer).rejects.toThrow(ConnectionLost)
  expect(() => connection.send('select 1', [], {})).toThrow(ConnectionLost)
  await expect(connection.orLost(Promise.resolve())).rejects.toThrow(ConnectionLost)
  await wire.close()
})

test('a connection keeps nothing of what it has answered, however long it lives', async () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage = runInNewContext('gc') as () => void
  const read = async () => new WeakRef(await readAs(viewer, (tx) => tx.execute(sql`select 'rows' as word`)))
  const answers = await Promise.all([read(), read()])
  for (let time = 0; time < 20; time += 1) await read()
  await wait(50)
  collectGarbage()
  expect(answers.map((rows) => rows.deref())).toEqual([undefined, undefined])
})
