import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appRole } from '@/db/embedded/roles'
import { scratchFolder, startScratchPostgres } from '@/db/embedded/scratch'
import { migrate } from '@/db/migrate'
import { insertInhabitant } from '@/db/testing/rows'
import { envNames } from '@/lib/env'
import { takeLock } from '@/lib/host/lock'
import { root } from '@/lib/host/places'

let database: Awaited<ReturnType<typeof startScratchPostgres>>
let owner: Sql
let folder: string
const passphrase = 'as long as it should be'
const at = (name: string) => path.join(folder, name)

beforeAll(async () => {
  database = await startScratchPostgres()
  folder = scratchFolder()
  await migrate(database.ownerUrl, appRole)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await insertInhabitant(owner)
})
afterAll(async () => {
  await owner.end()
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Runs a command as a person would, with nothing else of the shell's. @returns its exit code and what it says */
function command(args: string[], given: Record<string, string>) {
  const blank = Object.fromEntries([...envNames, 'DATABASE_OWNER_URL'].map((name) => [name, '']))
  const env = { ...process.env, ...blank, NODE_ENV: 'production' as const, ...given }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', ...args], {
    cwd: root,
    env: { ...env, INIT_CWD: folder },
    encoding: 'utf8',
  })
  return { status, said: `${stdout}${stderr}` }
}

test('a back-up of one place becomes another', async () => {
  const here = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
  const secret = { BACKUP_PASSPHRASE: passphrase }
  const made = command(['backup', 'a.age'], { ...here, ...secret })
  expect(made).toMatchObject({ status: 0, said: expect.stringMatching(/^Backed up: .* encrypted\.\n$/) })
  expect(statSync(at('a.age')).mode & 0o777).toBe(0o600)
  const [{ minutes } = {}] = await owner`
    select extract(epoch from now() - within.last_backup()) / 60 as minutes`
  expect(Number(minutes)).toBeLessThan(2)

  const there = { CAREER_GOAL_DATA: at('data'), ...secret }
  expect(command(['restore', 'a.age'], there)).toMatchObject({
    status: 0,
    said: expect.stringMatching(/^Restored: .* Now run "npm start"\.\n$/),
  })
  expect(existsSync(at('data/secrets.json'))).toBe(true)
  expect(command(['restore', 'a.age'], there)).toEqual({
    status: 1,
    said: expect.stringMatching(/^Nothing was restored: this database is in use, .*\n$/),
  })
  expect(readdirSync(folder).sort()).toEqual(['a.age', 'data'])
}, 120_000)

test.each<[string, string[], Record<string, string>, RegExp]>([
  ['no file is named', ['backup'], {}, /^Usage: npm run backup -- FILE/],
  ['an option that is none', ['restore', 'a.age', '--all'], {}, /^Usage: npm run restore -- FILE/],
  ['the file is there', ['backup', 'a.age'], {}, /a\.age is there already/],
  ['a passphrase to guess', ['backup', 'b.age'], { BACKUP_PASSPHRASE: 'short' }, /fewer than 12 characters/],
  ['no passphrase', ['restore', 'a.age'], { CAREER_GOAL_DATA: 'new' }, /is encrypted: give its passphrase/],
])('wrong input is one sentence, and nothing is made: %s', (_what, args, given, sentence) => {
  const here = { DATABASE_URL: database.appUrl, DATABASE_OWNER_URL: database.ownerUrl }
  const env: Record<string, string> = given.CAREER_GOAL_DATA
    ? { CAREER_GOAL_DATA: at('new') }
    : { ...here, ...given }
  const { status, said } = command(args, env)
  expect(status).toBe(1)
  expect(said).toMatch(sentence)
  expect(said.trimEnd().split('\n')).toHaveLength(1)
  expect(readdirSync(folder).sort()).toEqual(['a.age', 'data'])
})

test('nothing is restored under a server that runs', () => {
  mkdirSync(at('busy'))
  const giveBack = takeLock(at('busy/server.lock'), 'http://localhost:3999', () => '')
  const tried = command(['restore', 'a.age'], {
    CAREER_GOAL_DATA: at('busy'),
    BACKUP_PASSPHRASE: passphrase,
  })
  giveBack()
  expect(tried).toEqual({
    status: 1,
    said: expect.stringMatching(/runs at http:\/\/localhost:3999 on this data/),
  })
  expect(readdirSync(at('busy'))).toEqual([])
})
