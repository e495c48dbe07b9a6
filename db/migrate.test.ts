import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { ClearError } from '@/lib/host/clear-error'
import { openDatabase } from '@/scripts/database'
import type { RunningPostgres } from './embedded/launch'
import { appRole } from './embedded/roles'
import { startScratchPostgres } from './embedded/scratch'
import { migrate } from './migrate'

let database: RunningPostgres
let owner: Sql
let checksum: string

beforeAll(async () => {
  database = await startScratchPostgres()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  checksum = await migrate(database.ownerUrl, appRole, true)
})
afterAll(async () => {
  await owner.end()
  await database.stop()
  vi.unstubAllEnvs()
})

/** All that a start could change: tables, columns, functions, policies and grants, settings and migrations. */
const state = () => owner`
  select
    (select jsonb_agg(c order by c) from (select table_schema || table_name || column_name as c from information_schema.columns where table_schema in ('public', 'auth', 'app')) t) as columns,
    (select jsonb_agg(f order by f) from (select p.oid || pg_get_functiondef(p.oid) as f from pg_proc p where pronamespace::regnamespace::text in ('app', 'auth')) t) as functions,
    (select jsonb_agg(p order by p) from (select oid || polname || polrelid::regclass::text as p from pg_policy) t) as policies,
    (select jsonb_agg(to_jsonb(s)) from auth.setting s) as settings,
    (select jsonb_agg(to_jsonb(m)) from drizzle.__drizzle_migrations m) as migrations`

test('a start on a database that is up to date goes through', async () => {
  await expect(migrate(database.ownerUrl, appRole, true)).resolves.toBe(checksum)
})

test('a database that a newer one has brought up to date is refused in one sentence, and nothing is touched', async () => {
  await owner.unsafe(`
    create function app.of_tomorrow() returns integer language sql as 'select 1';
    create table public.of_tomorrow (id uuid primary key);
    insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 4102444800000)`)
  const before = await state()
  // Mail as the newer server has it, and as this one would set it.
  const starting = migrate(database.ownerUrl, appRole, false)
  await expect(starting).rejects.toThrow(ClearError)
  await expect(starting).rejects.toThrow(/newer career-goal \(migrations .*: 1\), so nothing was touched/)
  expect(await state()).toEqual(before)

  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl)
  await expect(openDatabase('', {} as never, false)).rejects.toThrow(/newer career-goal/)
  expect(await state()).toEqual(before)
})
