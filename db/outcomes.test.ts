import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { outcomes } from './outcomes'

let owner: Sql
beforeAll(() => {
  owner = postgres(inject('ownerUrl'), { max: 1, onnotice: () => {} })
})
afterAll(() => owner.end())

const told = /\breturn (?:query select )?'([a-z-]+)'|\b(?:then|else) '([a-z-]+)'/g
const wordsIn = (body: string) => [...body.matchAll(told)].map((match) => match[1] ?? match[2] ?? '')

test('every word in which a function says how it came out is known, and no other', async () => {
  const rows = await owner<{ name: string; body: string }[]>`
    select n.nspname || '.' || p.proname as name, p.prosrc as body from pg_proc p
    join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'auth', 'within') and p.provolatile = 'v'
      and (p.prorettype = 'text'::regtype or 'outcome' = any (p.proargnames))`
  const own = new Map(rows.map(({ name, body }) => [name, wordsIn(body)]))
  // What a function returns of another one's, it says itself.
  const all = rows.map(({ name, body }): [string, string[]] => {
    const passed = [...own]
      .filter(([other]) => body.includes(`return ${other}(`))
      .flatMap(([, words]) => words)
    return [name, [...new Set([...wordsIn(body), ...passed])].sort()]
  })
  const telling = all.filter(([name, words]) => words.length > 0 && !name.startsWith('within.'))
  const known = Object.entries(outcomes).map(([name, words]) => [name, words.toSorted()])
  expect(Object.fromEntries(telling)).toEqual(Object.fromEntries(known))
})
