import { eq } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { operation } from '@/db/schema'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createMentorship } from '@/db/testing/mentorships'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { addDays, today } from '@/lib/dates'
import { findGrowth } from './growth'
import { findItemLevels } from './item-levels'
import { findChanges, findDay, findDeleted, listDays } from './pages'

type Actor = { id: string; viewer: Viewer }
let [owner, mentor, stranger]: Actor[] = []
const [section, kept, gone] = [newId(), newId(), newId()]
const day = today('Asia/Seoul')

async function actor(): Promise<Actor> {
  const { id } = await createPerson()
  return { id, viewer: (await createSession(id)).viewer }
}

const insert = (node: string, text: string): Operation => ({
  kind: 'insert',
  id: newId(),
  node,
  section,
  parent: null,
  position: node === kept ? 'a0' : 'a1',
  text,
  form: 'bullet',
  box: 'none',
  start: null,
  isGoal: false,
})

async function apply(...operations: Operation[]): Promise<void> {
  const { id, viewer } = owner as Actor
  expect(await applyOperations(viewer, id, operations)).toMatchObject({ ok: true })
}

beforeAll(async () => {
  ;[owner, mentor, stranger] = await Promise.all([actor(), actor(), actor()])
  const made = { section, analysis: null, sectionKind: 'goals', heading: null, position: 'a0' } as const
  await apply(
    { kind: 'section', id: newId(), ...made },
    insert(kept, '예전 글'),
    insert(gone, '예전에 지운 글'),
  )
  await database()`update operation set at = at - interval '3 days' where owner_id = ${owner?.id ?? ''}`
  await createMentorship(owner?.id ?? '', mentor?.id ?? '')
  await apply({ kind: 'edit', id: newId(), node: kept, text: '새 글', seen: 1 })
  await apply({ kind: 'edit', id: newId(), node: gone, text: '지울 글', seen: 1 })
  await apply({ kind: 'delete', id: newId(), node: gone })
})
afterAll(() => Promise.all([owner, mentor, stranger].map((one) => one && deletePerson(one.id))))

const as = (one: Actor | undefined) => [(one as Actor).viewer, (owner as Actor).id] as const

describe('the owner', () => {
  it('has days with figures, a document of each, and what was deleted', async () => {
    const page = await listDays(...as(owner), null)
    expect(page?.days).toEqual([
      { day, figures: { edit: 2, delete: 1 } },
      { day: addDays(day, -3), figures: { section: 1, insert: 2 } },
    ])
    expect((await listDays(...as(owner), day))?.days).toHaveLength(1)
    const past = await findDay(...as(owner), addDays(day, -2))
    expect(past?.then.outline.nodes.map(({ text }) => text)).toEqual(['예전 글', '예전에 지운 글'])
    expect(await findDay(...as(owner), day)).not.toBeNull()
    expect(await findDay(...as(owner), addDays(day, 2))).toBeNull()
    const deleted = await findDeleted(...as(owner))
    expect(deleted?.deleted).toMatchObject([{ words: '지울 글', items: 1, sectionKind: 'goals' }])
  })

  it('reads in words what changed', async () => {
    const items = (await findChanges(...as(owner), day, day))?.parts[0]?.sections[0]?.items
    expect(items).toEqual([
      { nodeId: kept, text: '새 글', changes: [{ what: 'reworded', old: '예전 글', now: '새 글' }] },
      { nodeId: gone, text: '예전에 지운 글', changes: [{ what: 'removed' }] },
    ])
  })
})

const all = ({ viewer }: Actor, of: string) => [
  listDays(viewer, of, null),
  findDay(viewer, of, day),
  findChanges(viewer, of, addDays(day, -9), day),
  findDeleted(viewer, of),
  findGrowth(viewer, of),
  findItemLevels(viewer, of, kept),
]

it.each([
  ['a mentor', () => mentor],
  ['a stranger', () => stranger],
])('%s finds nothing', async (_name, who) => {
  expect(await Promise.all(all(who() as Actor, (owner as Actor).id))).toEqual(Array(6).fill(null))
})

it('a mentor reads no operation', async () => {
  const count = (one: Actor | undefined) =>
    readAs((one as Actor).viewer, (tx) => tx.$count(operation, eq(operation.ownerId, (owner as Actor).id)))
  expect(await count(owner)).toBeGreaterThan(0)
  expect(await count(mentor)).toBe(0)
})

it('nobody has a history at an address that is none', async () => {
  expect(await listDays((owner as Actor).viewer, 'nobody', null)).toBeNull()
})
