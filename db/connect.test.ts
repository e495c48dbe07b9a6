import type { Sql } from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect } from './connect'
import { owner } from './testing/factories'

let sql: Sql
beforeAll(() => {
  sql = connect(inject('appUrl'), { max: 1 })
})
afterAll(() => sql.end({ timeout: 1 }))

test('arrays go in and come back as they are', async () => {
  const texts = ['한 줄', '', 'a,b', '"quoted" \\ back', '{curly}', 'NULL', 'two\nlines']
  const id = '01a2262f-d9a8-7453-96d6-00dea7bc0b7a'
  const [row] = await sql`
    select ${texts}::text[] as texts, ${[id]}::uuid[] as ids, ${[1, -2]}::integer[] as numbers, ${['9007199254740993']}::bigint[] as large,
      array[null, 'x'] as missing, ${'{1,2}'}::integer[] as made, ${[]}::text[] as none`
  expect(row).toEqual({
    texts,
    ids: [id],
    numbers: [1, -2],
    large: ['9007199254740993'],
    missing: [null, 'x'],
    made: [1, 2],
    none: [],
  })
})

test('every type of array that a table or a function of ours has is known', async () => {
  const used = await owner()<{ type: string; oid: number }[]>`
    with types (oid) as (
      select atttypid from pg_attribute join pg_class on pg_class.oid = attrelid where relnamespace::regnamespace::text in ('public', 'auth')
      union select unnest(coalesce(proallargtypes, proargtypes::oid[]) || prorettype) from pg_proc where pronamespace::regnamespace::text in ('app', 'auth')
    )
    select oid::regtype::text as type, oid::integer from types join pg_type using (oid) where typelem <> 0 and typcategory = 'A'`
  expect(used.length).toBeGreaterThan(1)
  const known = Object.keys(sql.options.parsers)
  expect(used.filter(({ oid }) => !known.includes(String(oid)))).toEqual([])
})
