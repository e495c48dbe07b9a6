import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import type { Viewer } from '@/db/client'
import { closePool } from '@/db/pool'
import { createPerson, createSession, deletePerson } from '@/db/testing/factories'
import { openWire, type Wire } from '@/db/testing/wire'
import { newInsert } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import { applyOperations } from './apply'

let wire: Wire
let owner: string
let viewer: Viewer

const [analysis, required, gap, todo] = [newId(), newId(), newId(), newId()]
const [competency, shortfall, task] = [newId(), newId(), newId()]

beforeAll(async () => {
  wire = await openWire(inject('appUrl'))
  vi.stubEnv('DATABASE_URL', wire.url)
  owner = (await createPerson()).id
  viewer = (await createSession(owner)).viewer
  const section = (id: string, sectionKind: 'required' | 'gap' | 'todo'): Operation => ({
    ...{ kind: 'section', id: newId(), section: id, analysis, sectionKind, heading: null, position: 'a0' },
  })
  const made = await applyOperations(viewer, owner, [
    { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
    section(required, 'required'),
    section(gap, 'gap'),
    section(todo, 'todo'),
    insert(required, competency),
    insert(gap, shortfall),
    insert(todo, task),
  ])
  expect(made).toMatchObject({ ok: true })
})

afterAll(async () => {
  await deletePerson(owner)
  await closePool()
  await wire.close()
  vi.unstubAllEnvs()
})

const insert = (section: string, node = newId(), parent: string | null = null) =>
  newInsert({ node, text: '캐시와 락' }, { section, parent }, 'a0')

const seen = new Map<string, number>()
const edit = (node: string): Operation => {
  const version = (seen.get(node) ?? 0) + 1
  seen.set(node, version)
  return { kind: 'edit', id: newId(), node, text: `캐시와 락 ${version}`, seen: version }
}

const saves: [string, () => Operation[]][] = [
  ['an edit', () => [edit(shortfall)]],
  ['an edit of a competency, whose keys change', () => [edit(competency)]],
  ['a new item below another', () => [insert(gap, newId(), shortfall)]],
  ['a level', () => [{ kind: 'level', id: newId(), node: competency, level: 'self', value: 2 }]],
  ['a link', () => [{ kind: 'link', id: newId(), node: shortfall, competency, linked: true }]],
  ['a tick', () => [{ kind: 'done', id: newId(), node: task, day: '2026-11-02' }]],
  ['a heading', () => [{ ...headed('가는 길'), id: newId() }]],
  ['all of a minute', () => [insert(gap), edit(shortfall), edit(competency), insert(todo), edit(task)]],
]

const headed = (heading: string): Operation => ({
  ...{ kind: 'section', id: newId(), section: gap, analysis, sectionKind: 'gap', heading, position: 'a0' },
})

test.each(saves)(
  'saving %s takes three round trips: what is there, what is written, the end',
  async (_, make) => {
    const save = () => applyOperations(viewer, owner, make())
    // The first save prepares the statements.
    expect(await save()).toMatchObject({ ok: true })
    wire.holdBack(50)
    wire.takeRoundTrips()
    expect(await save()).toMatchObject({ ok: true })
    const trips = wire.takeRoundTrips()
    wire.holdBack(0)
    expect(trips).toBe(3)
  },
)

test('batches of any number of operations are written by the same statements', async () => {
  const edits = (count: number) => Array.from({ length: count }, () => insert(gap))
  for (const count of [1, 2]) await applyOperations(viewer, owner, edits(count))
  wire.takeStatements()
  await applyOperations(viewer, owner, edits(3))
  const three = wire.takeStatements()
  await applyOperations(viewer, owner, edits(40))
  expect(wire.takeStatements()).toBe(three)
})

test('a session that has ended writes nothing, though its first statements are on their way', async () => {
  const ended = { session: 'none', onEnded: () => expect.fail('ended') }
  await expect(applyOperations(ended, owner, [edit(shortfall)])).rejects.toThrow('ended')
  seen.set(shortfall, (seen.get(shortfall) ?? 0) - 1)
  expect(await applyOperations(viewer, owner, [edit(shortfall)])).toMatchObject({ ok: true })
})
