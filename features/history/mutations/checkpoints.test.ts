import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import type { Operation } from '@/features/outline/model/rules/operation'
import { type Document, type Entry, replay } from '@/features/outline/model/rules/replay'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { addDays, type Day } from '@/lib/dates'
import { loadEntries } from '../queries/entries'
import { findChanges, findDay, findDeleted } from '../queries/pages'
import { findPulse, loadCheckpoint, loadPast } from '../queries/past'
import { checkpointFormat, spacing } from '../rules/checkpoint'
import { comparable } from '../rules/testing/comparable'
import { scribbled } from '../rules/testing/scribble'
import { makeCheckpoints } from './checkpoints'

type Actor = { id: string; viewer: Viewer }
const made: string[] = []
const revisions = 2_000
const begin = Date.UTC(2026, 0, 1, 3)

async function actor(): Promise<Actor> {
  const { id } = await createPerson()
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}
afterAll(() => Promise.all(made.map(deletePerson)))

/** Somebody who wrote two thousand batches, ten minutes apart; the rows that they lead to are left out. */
async function historian(): Promise<Actor> {
  const person = await actor()
  const [sequence = []] = fc.sample(
    fc.array(
      fc.record({ deed: fc.integer({ min: 1, max: 19 }), one: fc.nat(), other: fc.nat(), value: fc.nat(40) }),
      { minLength: revisions, maxLength: revisions },
    ),
    { numRuns: 1, seed: 11 },
  )
  await store(person, scribbled(sequence))
  return person
}

/** Puts operations into the database, without the rows that they lead to. */
async function store({ id }: Actor, entries: readonly Pick<Entry, 'revision' | 'index' | 'body'>[]) {
  const rows = entries.map((entry) => ({
    ...entry,
    id: entry.body.id,
    at: new Date(begin + entry.revision * 600_000),
  }))
  await database()`insert into operation (owner_id, revision, index, id, actor_id, body, at)
    select ${id}, revision, index, id, ${id}, body, at from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as said (revision bigint, index integer, id uuid, body jsonb, at timestamptz)`
  await database()`update revision set number = ${entries.at(-1)?.revision ?? 0} where owner_id = ${id}`
}

const stored = ({ id }: Actor) =>
  database()<{ revision: string; format: number; document: Document; deleted: unknown }[]>`
    select revision, format, document, deleted from checkpoint where owner_id = ${id} order by format, revision`
const past = ({ id, viewer }: Actor, revision: number) => readAs(viewer, (tx) => loadPast(tx, id, revision))
const replayed = ({ id, viewer }: Actor, revision: number) =>
  readAs(viewer, async (tx) => replay(await loadEntries(tx, id, revision)))

describe('checkpoints', () => {
  let person: Actor
  beforeAll(async () => {
    person = await historian()
    await makeCheckpoints(person.viewer, person.id)
  })

  it('stand at least so many operations apart, and as many bytes as the document before them', async () => {
    const rows = await stored(person)
    expect(rows.length).toBeGreaterThan(2)
    const between = await database()<{ count: number; bytes: number; before: number }[]>`
      select count(*)::int as count, sum(octet_length(o.body::text))::int as bytes, coalesce(c.before, 0) as before
        from (select owner_id, revision, lag(revision) over (order by revision) as last,
          lag(bytes) over (order by revision) as before from checkpoint where owner_id = ${person.id}) c
        join operation o on o.owner_id = c.owner_id and o.revision <= c.revision and o.revision > coalesce(c.last, 0)
        group by c.revision, c.before`
    expect(between).toHaveLength(rows.length)
    for (const { count, bytes, before } of between) {
      expect(count).toBeGreaterThanOrEqual(spacing)
      expect(bytes).toBeGreaterThanOrEqual(before)
    }
  })

  it('are where a document of the past is read from, and it is the same at any revision', async () => {
    const borders = (await stored(person)).map(({ revision }) => Number(revision))
    const others = [0, 1, 700, 1_301, revisions]
    for (const revision of [...borders.flatMap((at) => [at - 1, at, at + 1]), ...others])
      expect(comparable(await past(person, revision))).toEqual(comparable(await replayed(person, revision)))
  })

  it('made again, or by two at once, are the same', async () => {
    const before = await stored(person)
    await makeCheckpoints(person.viewer, person.id)
    expect(await stored(person)).toEqual(before)
    await database()`delete from checkpoint where owner_id = ${person.id}`
    await Promise.all([1, 2].map(() => makeCheckpoints(person.viewer, person.id)))
    expect(await stored(person)).toEqual(before)
  })

  it('go on where a crash has ended it', async () => {
    const before = await stored(person)
    await database()`delete from checkpoint where owner_id = ${person.id} and revision > ${before[0]?.revision ?? 0}`
    await makeCheckpoints(person.viewer, person.id)
    expect(await stored(person)).toEqual(before)
  })

  it('of an older format are made anew, and those of another one are not read', async () => {
    const before = await stored(person)
    const [first] = before
    const strange = { owner_id: person.id, revision: Number(first?.revision), bytes: 4 }
    await database()`delete from checkpoint where owner_id = ${person.id}`
    for (const format of [checkpointFormat - 1, checkpointFormat + 1])
      await database()`insert into checkpoint ${database()({ ...strange, format, document: '{}', deleted: '[]' })}`
    const revision = Number(before.at(-1)?.revision)
    expect(comparable(await past(person, revision))).toEqual(comparable(await replayed(person, revision)))
    await makeCheckpoints(person.viewer, person.id)
    const after = await stored(person)
    expect(after.filter(({ format }) => format === checkpointFormat)).toEqual(before)
    expect(after.filter(({ format }) => format !== checkpointFormat)).toMatchObject([
      { format: checkpointFormat + 1 },
    ])
    await database()`delete from checkpoint where owner_id = ${person.id} and format <> ${checkpointFormat}`
  })

  it('are the owner’s alone to make and to read', async () => {
    const stranger = await actor()
    await database()`delete from checkpoint where owner_id = ${person.id}`
    await makeCheckpoints(stranger.viewer, person.id)
    expect(await stored(person)).toEqual([])
    await makeCheckpoints(person.viewer, person.id)
    const read = await readAs(stranger.viewer, (tx) => loadCheckpoint(tx, person.id))
    expect(read.outline.revision).toBe(0)
  })

  it('are made while somebody saves, and let save whoever writes', async () => {
    const before = await stored(person)
    await database()`delete from checkpoint where owner_id = ${person.id}`
    await database().begin(async (tx) => {
      await tx`select 1 from revision where owner_id = ${person.id} for update`
      await makeCheckpoints(person.viewer, person.id)
    })
    expect(await stored(person)).toEqual(before)
    const other = await actor()
    await database().begin(async (tx) => {
      const row = { owner_id: other.id, format: checkpointFormat, revision: 1, bytes: 2 }
      await tx`insert into checkpoint ${tx({ ...row, document: '{}', deleted: '[]' })}`
      const operation = {
        kind: 'analysis',
        id: newId(),
        analysis: newId(),
        position: 'a0',
        current: true,
      } as const
      expect(await applyOperations(other.viewer, other.id, [operation])).toMatchObject({ ok: true })
      await tx`delete from checkpoint where owner_id = ${other.id}`
    })
  })

  it('are told to be due once so many batches were stored since', async () => {
    const rows = await stored(person)
    const since = revisions - Number(rows.at(-1)?.revision)
    expect(since).toBeLessThan(spacing)
    const pulse = { owner: person.id, revision: revisions }
    expect(await findPulse(person.viewer)).toEqual({ ...pulse, isBehind: false })
    await database()`delete from checkpoint where owner_id = ${person.id} and revision > ${rows[0]?.revision ?? 0}`
    expect(await findPulse(person.viewer)).toEqual({ ...pulse, isBehind: true })
  })

  it('go with the account', async () => {
    const other = await historian()
    await makeCheckpoints(other.viewer, other.id)
    expect(await stored(other)).not.toEqual([])
    await deletePerson(other.id)
    expect(await stored(other)).toEqual([])
  })
})

describe('a page of the history', () => {
  const dayOf = (revision: number): Day =>
    new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Seoul' }).format(begin + revision * 600_000) as Day

  it('reads nothing of what was before the checkpoint nearest to it', async () => {
    const person = await historian()
    const { id, viewer } = person
    const all = await Promise.all([
      findDay(viewer, id, dayOf(1_900)),
      findChanges(viewer, id, addDays(dayOf(1_900), -1), dayOf(1_900)),
      findDeleted(viewer, id),
    ])
    const from = (await stored(person)).findLast(({ revision }) => Number(revision) < 1_600)
    await database()`update operation set body = '{"kind": "unreadable"}'
      where owner_id = ${id} and revision <= ${from?.revision ?? 0}`
    const again = await Promise.all([
      findDay(viewer, id, dayOf(1_900)),
      findChanges(viewer, id, addDays(dayOf(1_900), -1), dayOf(1_900)),
      findDeleted(viewer, id),
    ])
    expect(again).toEqual(all)
    expect(all[0]?.then.outline.nodes.length).toBeGreaterThan(10)
    expect(all[2]?.deleted.length).toBeGreaterThan(10)
  })

  it('of what was deleted shows as much as it has room for, and leads on to all the rest', async () => {
    const person = await actor()
    const section = newId()
    const made = { section, analysis: null, sectionKind: 'strength', heading: null, position: 'a0' } as const
    const place = { section, parent: null, position: 'a0', form: 'bullet', box: 'none', start: null } as const
    const bodies: Operation[] = [{ kind: 'section', id: newId(), ...made }]
    for (let i = 0; i < 700; i += 1) {
      const node = newId()
      bodies.push({ kind: 'insert', id: newId(), node, ...place, text: `지운 글 ${i}`, isGoal: false })
      bodies.push({ kind: 'delete', id: newId(), node })
    }
    await store(
      person,
      bodies.map((body, at) => ({ revision: at + 1, index: 0, body })),
    )
    const found: string[] = []
    let pages = 0
    for (let before: string | null = null; pages < 20; ) {
      const page = await findDeleted(person.viewer, person.id, before)
      found.push(...(page?.deleted ?? []).map(({ id }) => id))
      pages += 1
      before = page?.older ?? null
      if (before === null) break
    }
    const wanted = bodies.filter(({ kind }) => kind === 'delete').map(({ id }) => id)
    expect(found).toEqual(wanted.toReversed())
    expect(pages).toBeGreaterThan(2)
    const unknown = await findDeleted(person.viewer, person.id, newId())
    expect(unknown?.deleted[0]?.id).toBe(wanted.at(-1))
  })
})
