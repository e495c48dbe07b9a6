import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tableNames } from './access'
import { applyStatements, checksumOf, type Version } from './applied'
import type { RunningPostgres } from './embedded/launch'
import { appRole } from './embedded/roles'
import { startScratchPostgres } from './embedded/scratch'
import { migrate, readVersion } from './migrate'

let database: RunningPostgres
let owner: Sql
let ours: Version

beforeAll(async () => {
  database = await startScratchPostgres()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await migrate(database.ownerUrl, appRole, true)
  ours = await readVersion(appRole)
})
afterAll(async () => {
  await owner.end()
  await database.stop()
})

/** Rows of the catalogs as they were last written: `xmin` is the transaction that did. */
const rows = async () => {
  const [found] = await owner`
    select
      (select jsonb_agg(p.oid || ' ' || p.xmin order by p.oid) from pg_policy p) as policies,
      (
        select jsonb_agg(f.oid || ' ' || f.xmin order by f.oid)
        from pg_proc f
        where f.pronamespace::regnamespace::text in ('app', 'auth', 'within')
      ) as functions,
      (
        select jsonb_agg(c.oid || ' ' || c.xmin || c.relacl::text order by c.oid)
        from pg_class c
        where c.relnamespace::regnamespace::text in ('public', 'auth') and c.relkind = 'r'
      ) as tables,
      (select jsonb_agg(s.xmin::text) from auth.setting s) as settings`
  return found
}

/** What may be done, and by what: all that a start makes, without the numbers that Postgres gives. */
const meaning = async () => {
  const [found] = await owner`
    select
      (select jsonb_agg(to_jsonb(p) order by tablename, policyname) from pg_policies p) as policies,
      (
        select jsonb_agg(pg_get_functiondef(f.oid) || f.proacl::text order by f.oid::regprocedure::text)
        from pg_proc f
        where f.pronamespace::regnamespace::text in ('app', 'auth', 'within')
      ) as functions,
      (
        select jsonb_agg(format('%s %s %s %s', c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relacl) order by c.oid)
        from pg_class c
        where c.relnamespace::regnamespace::text in ('public', 'auth') and c.relkind = 'r'
      ) as tables,
      (
        select jsonb_agg(format('%s %s %s', a.attrelid, a.attname, a.attacl) order by a.attrelid, a.attnum)
        from pg_attribute a
        where a.attacl is not null and a.attrelid > 16384
      ) as columns,
      (select jsonb_agg(format('%s %s', t.tgname, t.tgenabled) order by t.tgname, t.tgrelid) from pg_trigger t where not t.tgisinternal) as triggers`
  return found
}

/** Another version of career-goal: with a policy and a function of its own, and without one of ours. */
const another = (): Version => ({
  ...ours,
  statements: [
    ...ours.statements.filter(
      (statement) => !statement.startsWith('create policy teammate_select on public.team'),
    ),
    'create policy everybody_select on public.team for select using (true)',
    "create function app.of_another() returns integer language sql as 'select 1'",
  ],
})

test('a restart touches nothing and waits for no table, even where every one is locked', async () => {
  const before = await rows()
  const names = tableNames.map((name) => `public.${name}`).join(', ')
  const unread = ['account', 'session', 'invitation', 'applied', 'setting'].map((name) => `auth.${name}`)
  const busy = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    await busy.begin(async (tx) => {
      await tx.unsafe(`lock table ${names} in access exclusive mode`)
      // These may be read.
      await tx.unsafe(`lock table ${unread.join(', ')} in exclusive mode`)
      await migrate(database.ownerUrl, appRole, true)
    })
  } finally {
    await busy.end()
  }
  expect(await rows()).toEqual(before)
})

test('another version takes the policies and functions of the one before away, in one transaction', async () => {
  await applyStatements(owner, another())
  const found = await owner`select policyname as name from pg_policies where tablename = 'team'`
  expect(found.map(({ name }) => name)).toEqual(['everybody_select'])
  expect((await owner`select to_regproc('app.of_another') is not null as here`)[0]?.here).toBe(true)
  const written = await owner`
    select distinct x.at
    from (select xmin::text as at from pg_policy union select xmin::text from auth.applied) x`
  expect(written).toHaveLength(1)

  await migrate(database.ownerUrl, appRole)
  const back = await owner`select policyname as name from pg_policies where tablename = 'team'`
  expect(back.map(({ name }) => name)).toEqual(['teammate_select'])
  expect((await owner`select to_regproc('app.of_another') is not null as here`)[0]?.here).toBe(false)
})

test('one that fails half way leaves everything as it was, and the next start finds it so', async () => {
  const before = await rows()
  const broken = { ...ours, statements: [...ours.statements, 'select 1 / 0'] }
  await expect(applyStatements(owner, broken)).rejects.toThrow('division by zero')
  expect(await rows()).toEqual(before)
  expect(await applyStatements(owner, ours)).toBe(checksumOf(ours))
  expect(await rows()).toEqual(before)
})

test.each([
  ['a policy dropped', 'drop policy self_select on public.node'],
  ['a policy widened', 'alter policy self_select on public.node using (true)'],
  ['a policy added', 'create policy by_hand on public.node using (true)'],
  ['row security off', 'alter table public.node disable row level security'],
  ['row security forced', 'alter table public.node force row level security'],
  ['a grant more', `grant delete on public.operation to ${appRole}`],
  ['a grant on a column', `grant update (author_id) on public.comment to ${appRole}`],
  ['a grant less', `revoke select on public.node from ${appRole}`],
  [
    'a function replaced',
    "create or replace function app.viewer() returns uuid language sql as 'select null::uuid'",
  ],
  ['a function without its search path', 'alter function app.mentees() reset search_path'],
  [
    'a function out of reach',
    `revoke execute on function auth.enter(text, boolean, boolean) from ${appRole}`,
  ],
  ['a trigger dropped', 'drop trigger count_stored on public.operation'],
  ['a trigger disabled', 'alter table public.operation disable trigger count_stored'],
])('what was changed by hand is put right by the next start: %s', async (_what, statement) => {
  const before = await meaning()
  await owner.unsafe(statement)
  expect(await meaning()).not.toEqual(before)
  await migrate(database.ownerUrl, appRole)
  expect(await meaning()).toEqual(before)
})

test('versions are told apart by their migrations, by every statement and by the role', async () => {
  const others = [
    another(),
    { ...ours, migrations: [...ours.migrations, 1] },
    await readVersion('another_role'),
  ]
  expect(new Set([ours, ...others].map(checksumOf)).size).toBe(4)
})
