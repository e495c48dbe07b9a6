import postgres, { type Sql } from 'postgres'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { keysVersion } from '@/lib/competency-names/version'
import { openDatabase } from '@/scripts/database'
import { renewKeys } from './competency-keys'
import type { RunningPostgres } from './embedded/launch'
import { appRole } from './embedded/roles'
import { startScratchPostgres } from './embedded/scratch'
import { migrate } from './migrate'

let database: RunningPostgres
let owner: Sql

// A database of its own: the keys of everybody in it are made anew.
beforeAll(async () => {
  database = await startScratchPostgres()
  owner = postgres(database.ownerUrl, { max: 3, onnotice: () => {} })
  await migrate(database.ownerUrl, appRole, true)
})
afterAll(async () => {
  await owner.end()
  await database.stop()
})
beforeEach(() => owner`delete from person`)

/** A person with these required competencies, whose keys were never made, and as many gaps of the same words. */
async function writer(...texts: string[]): Promise<string> {
  const owner_id = newId()
  await owner`insert into person ${owner({ id: owner_id, name: 'name' })}`
  await owner`insert into revision ${owner({ owner_id })}`
  for (const kind of ['required', 'gap']) {
    const section_id = newId()
    await owner`insert into section ${owner({ owner_id, id: section_id, kind, position: 'a0' })}`
    const item = { owner_id, section_id, position: 'a0', form: 'bullet', box: 'none' }
    for (const text of texts) await owner`insert into node ${owner({ ...item, id: newId(), text })}`
  }
  return owner_id
}

const keys = async (id: string) =>
  (
    await owner`
      select s.kind || ': ' || k.key as key from competency_key k
      join node n on n.owner_id = k.owner_id and n.id = k.node_id
      join section s on s.owner_id = n.owner_id and s.id = n.section_id where k.owner_id = ${id} order by 1`
  ).map(({ key }) => key)

test('what was written before there were keys has some after the next start', async () => {
  const one = await writer('레디스 역량', 'RDB, MySQL', '🙂')
  const [before] = await owner`select xmin::text from revision where owner_id = ${one}`
  vi.stubEnv('DATABASE_URL', database.appUrl)
  vi.stubEnv('DATABASE_OWNER_URL', database.ownerUrl)
  await openDatabase('', {} as never)
  expect(await keys(one)).toEqual(['required: mysql', 'required: rdb', 'required: redis'])
  const [after] = await owner`select xmin::text, key_version as version from revision where owner_id = ${one}`
  expect(after?.version).toBe(keysVersion)
  expect(after?.xmin).not.toBe(before?.xmin)
  await renewKeys(database.ownerUrl)
  const [again] = await owner`select xmin::text from revision where owner_id = ${one}`
  expect(again?.xmin, 'keys of this version are left alone').toBe(after?.xmin)
})

test('keys of another version are replaced, of more people than are looked at at once', async () => {
  const many = await Promise.all(Array.from({ length: 60 }, () => writer('Redis')))
  await renewKeys(database.ownerUrl)
  await owner`update competency_key set key = 'old'`
  await owner`update revision set key_version = 'old' where owner_id <> ${many[0] as string}`
  await renewKeys(database.ownerUrl)
  expect(await keys(many[0] as string)).toEqual(['required: old'])
  for (const id of many.slice(1)) expect(await keys(id)).toEqual(['required: redis'])
})

test('whoever writes meanwhile is not waited for, and looked at once more; two servers may start at once', async () => {
  const [busy, other] = [await writer('Kafka'), await writer('Redis')]
  let done: Promise<unknown> | undefined
  await owner.begin(async (tx) => {
    await tx`update revision set number = number + 1 where owner_id = ${busy}`
    done = Promise.all([renewKeys(database.ownerUrl), renewKeys(database.ownerUrl)])
    while ((await keys(other)).length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await tx`update node set text = 'Rust' where owner_id = ${busy}`
  })
  await done
  expect([await keys(busy), await keys(other)]).toEqual([['required: rust'], ['required: redis']])
})
