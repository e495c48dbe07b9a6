import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isGoneWithin } from '@/lib/host/processes'
import { loadSecrets, type Secrets } from '@/lib/host/secrets'
import { openLog } from '@/lib/log'
import { type RunningPostgres, startPostgres } from './launch'
import { scratchFolder } from './scratch'

let folder: string
let secrets: Secrets
let running: RunningPostgres

beforeAll(async () => {
  folder = scratchFolder()
  secrets = loadSecrets(folder)
  running = await startPostgres(folder, secrets, false)
})
afterAll(async () => {
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})

const postmaster = () =>
  Number(readFileSync(path.join(running.data, 'postmaster.pid'), 'utf8').split('\n')[0])

async function ask(address: string, question: string) {
  const sql = postgres(address, { max: 1, onnotice: () => {} })
  try {
    return await sql.unsafe(question)
  } finally {
    await sql.end()
  }
}

test('neither role may pass by row-level security, and the app owns nothing', async () => {
  const roles = `select rolname, rolsuper or rolbypassrls or rolcreaterole or rolcreatedb as mighty
    from pg_roles where rolname like 'career_goal%' order by 1`
  expect(await ask(running.appUrl, roles)).toEqual([
    { rolname: 'career_goal_app', mighty: false },
    { rolname: 'career_goal_owner', mighty: false },
  ])
  await expect(ask(running.appUrl, 'create table mine (id int)')).rejects.toThrow(/permission denied/)
})

test('Korean has trigrams and an order', async () => {
  await ask(running.ownerUrl, 'create extension if not exists pg_trgm')
  const [row] = await ask(
    running.ownerUrl,
    `select show_trgm('대용량 처리') as found, '가' < '나' collate "ko-x-icu" as ordered`,
  )
  expect(row?.found.length).toBeGreaterThan(4)
  expect(row?.ordered).toBe(true)
})

test('no other user reaches it, and nothing listens on a port', async () => {
  const [row] = await ask(
    running.ownerUrl,
    `select current_setting('listen_addresses') as listens, inet_server_addr() as address`,
  )
  expect(row).toEqual({ listens: '', address: null })
  const [, , , , socket] = readFileSync(path.join(running.data, 'postmaster.pid'), 'utf8').split('\n')
  const { mode, uid } = statSync(socket as string)
  expect([mode & 0o777, uid]).toEqual([0o700, statSync(running.data).uid])
})

test('a folder with a long path has its socket elsewhere, as private, and gone at the end', async () => {
  const long = path.join(folder, 'x'.repeat(120))
  const other = await startPostgres(long, secrets, false)
  const [, , , , socket] = readFileSync(path.join(other.data, 'postmaster.pid'), 'utf8').split('\n')
  expect(await ask(other.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(statSync(path.dirname(socket as string)).mode & 0o777).toBe(0o700)
  await other.stop()
  expect(existsSync(path.dirname(socket as string))).toBe(false)
})

test('a wrong password opens nothing', async () => {
  const wrong = running.appUrl.replace(/:[^:@]+@/, `:${randomBytes(8).toString('hex')}@`)
  await expect(ask(wrong, 'select 1')).rejects.toThrow(/password authentication failed/)
})

test('a second start on the same folder is refused in one sentence', async () => {
  await expect(startPostgres(folder, secrets, false)).rejects.toThrow(
    /^The database in .+ is in use[^\n]+\.$/,
  )
  expect(await ask(running.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})

test('a killed server comes back at the same address, and the log tells of it', async () => {
  const lines: string[] = []
  const close = openLog('info', { write: (line: string) => lines.push(line) })
  const pid = postmaster()
  process.kill(pid, 'SIGKILL')
  expect(await isGoneWithin(pid, 5000)).toBe(true)
  let answer: unknown
  for (let attempt = 0; attempt < 50 && !answer; attempt += 1) {
    answer = await ask(running.appUrl, 'select 1 as one').catch(() => wait(100))
  }
  expect(answer).toEqual([{ one: 1 }])
  expect(postmaster()).not.toBe(pid)
  const told = () => lines.map((line) => JSON.parse(line).event)
  await expect.poll(told).toEqual(['database-died', 'database-back'])
  close()
})

test('what was saved is there after a stop, even when the pid file names a stranger', async () => {
  await ask(running.ownerUrl, 'create table kept as select 42 as answer')
  await running.stop()
  expect(existsSync(path.join(running.data, 'postmaster.pid'))).toBe(false)
  writeFileSync(path.join(running.data, 'postmaster.pid'), `${process.ppid}\n${running.data}\n1\n1\n\n\n\n`)
  running = await startPostgres(folder, secrets, false)
  expect(await ask(running.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
})

test('with other secrets the database is left alone, and the sentence says why', async () => {
  await running.stop()
  const other = { ...secrets, postgresPassword: randomBytes(32).toString('base64') }
  await expect(startPostgres(folder, other, false)).rejects.toThrow(/made with other secrets/)
  expect(existsSync(path.join(running.data, 'postmaster.pid')), 'a server was left running').toBe(false)
  running = await startPostgres(folder, secrets, false)
  expect(await ask(running.appUrl, 'select 1 as one')).toEqual([{ one: 1 }])
})
