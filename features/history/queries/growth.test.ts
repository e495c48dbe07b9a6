import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Viewer } from '@/db/client'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import { addDays, today } from '@/lib/dates'
import { selectLevelChanges } from './growth'

type Actor = { id: string; viewer: Viewer }
let [owner, mentor] = [] as unknown as [Actor, Actor]
const [cache, load] = [newId(), newId()]
const day = today('Asia/Seoul')
let revision = 0

/** A level that the owner set so many days ago. */
async function rate(node: string, value: number | null, daysAgo: number, level = 'self'): Promise<void> {
  revision += 1
  const body = { kind: 'level', node, level, value }
  const at = new Date(Date.now() - daysAgo * 86_400_000)
  const made = { owner_id: owner.id, revision, index: 0, id: newId(), actor_id: owner.id, at }
  await database()`insert into operation ${database()({ ...made, body: database().json(body) })}`
}

beforeAll(async () => {
  ;[owner, mentor] = (await Promise.all(
    [0, 1].map(async () => {
      const { id } = await createPerson()
      return { id, viewer: (await createSession(id)).viewer }
    }),
  )) as [Actor, Actor]
  await createMentorship(owner.id, mentor.id)
  await rate(cache, 1, 200)
  await rate(load, 2, 150)
  await rate(load, 3, 120)
  await rate(cache, 4, 30, 'target')
  await rate(cache, 2, 20)
  await rate(cache, 2, 10)
  await rate(load, null, 9)
  await rate(load, 4, 8)
  await rate(cache, 3, 0)
})
afterAll(() => Promise.all([owner, mentor].map(({ id }) => deletePerson(id))))

it('tells the changes of the last weeks, each from the level before it, and no first rating', async () => {
  expect(await readAs(owner.viewer, (tx) => selectLevelChanges(tx, 12))).toEqual([
    { nodeId: cache, from: 1, to: 2, day: addDays(day, -20) },
    { nodeId: cache, from: 2, to: 3, day },
  ])
})

it('tells nothing of them to a mentor', async () => {
  expect(await readAs(mentor.viewer, (tx) => selectLevelChanges(tx, 12))).toEqual([])
})
