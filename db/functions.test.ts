import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { attemptCall, functionCases, functionTries, printCases } from './testing/functions'
import type { Scene } from './testing/matrix'
import { insertProps, type Props, removeProps } from './testing/props'
import { insertScene, removeScene } from './testing/scene'
import { belongings, installWitness } from './testing/witness'

let owner: Sql
let app: Sql
let scene: Scene & { props: Props }
let before: string

beforeAll(async () => {
  owner = postgres(inject('ownerUrl'), { max: 1, onnotice: () => {} })
  app = postgres(inject('appUrl'), { max: 2, onnotice: () => {} })
  await installWitness(owner)
  const people = await insertScene(owner)
  scene = { ...people, props: await insertProps(owner, people) }
  before = await belongings(app, scene.owner.id)
})

afterAll(async () => {
  printCases(count)
  await removeProps(owner, scene.props)
  await removeScene(owner, scene)
  await Promise.all([owner.end(), app.end()])
})

const names = Object.keys(functionTries)
const count = names.flatMap(functionCases).length

describe(`functions that the app may call: ${count} cases`, () => {
  test.each(names)('%s', async (name) => {
    const odd: string[] = []
    for (const tried of functionCases(name)) {
      const { got, complaint } = await attemptCall(app, tried, scene, before)
      if (got !== tried.expected || complaint) {
        const outcome = got ? 'gets something' : 'gets nothing'
        odd.push(`${tried.actor}, ${tried.tried.what}: ${outcome} ${complaint}`.trim())
      }
    }
    expect(odd, `${name}: who gets something differs from db/testing/function-cases`).toEqual([])
  })
})

test('every function that the app may call is among the cases', async () => {
  const rows = await app`
    select n.nspname || '.' || p.proname || '(' || pg_catalog.oidvectortypes(p.proargtypes) || ')' as name
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('app', 'auth') and has_function_privilege(p.oid, 'execute')`
  const callable = rows.map(({ name }) => String(name).replaceAll(', ', ','))
  const teach =
    'has no cases: whoever adds a function says in db/testing/function-cases who gets something by it, so that the others are tried'
  expect(callable.filter((name) => !names.includes(name)).map((name) => `${name} ${teach}`)).toEqual([])
  expect(names.filter((name) => !callable.includes(name))).toEqual([])
})

test('no function outside of these schemas is the app to call', async () => {
  const rows = await app`
    select p.oid::regprocedure::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname = 'within' and has_schema_privilege(n.oid, 'usage')`
  expect(rows).toEqual([])
})
