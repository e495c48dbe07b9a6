import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { tableNames } from './access'
import { attempt, casesOf, type Scene } from './testing/matrix'
import { insertScene, removeScene } from './testing/scene'

let owner: Sql
let app: Sql
let scene: Scene

beforeAll(async () => {
  owner = postgres(inject('ownerUrl'), { max: 1 })
  app = postgres(inject('appUrl'), { max: 2 })
  scene = await insertScene(owner)
})

afterAll(async () => {
  await removeScene(owner, scene)
  await Promise.all([owner.end(), app.end()])
})

describe.each(tableNames)('%s', (table) => {
  test.each(casesOf(table))('$actor: $deed is allowed: $expected', async (tried) => {
    expect(await attempt(app, tried, scene)).toMatchObject({ done: tried.expected })
  })
})

test('every table is in the access table and has row security on, so that a forgotten one shows nothing', async () => {
  const rows = await owner`
    select relname as name, relrowsecurity as secured from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`
  expect(rows.map(({ name }) => name)).toEqual([...tableNames].sort())
  expect(rows.filter(({ secured }) => !secured)).toEqual([])
})

test('the tables from before there is a viewer are out of reach for the app', async () => {
  const rows =
    await owner`select relname as name from pg_class where relnamespace = 'auth'::regnamespace and relkind = 'r'`
  expect(rows.length).toBeGreaterThan(0)
  for (const { name } of rows) {
    for (const statement of [`select 1 from auth.${name}`, `delete from auth.${name}`]) {
      await expect(app.unsafe(statement)).rejects.toMatchObject({ code: '42501' })
    }
  }
})

test('every function that runs as the owner has a fixed search path', async () => {
  const loose = await owner`
    select proname from pg_proc where prosecdef and pronamespace::regnamespace::text in ('app', 'auth', 'within', 'public')
      and not coalesce(proconfig::text like '%search_path=pg_catalog, pg_temp%', false)`
  expect(loose).toEqual([])
})
