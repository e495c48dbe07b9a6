import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Viewer } from '@/auth/viewer'
import { readAs } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { createAnalysis, deleteAnalysis } from '@/features/analysis/mutations'
import type { Operation } from '@/features/outline/model/rules/operation'
import { type Document, replay } from '@/features/outline/model/rules/replay'
import { applyOperations } from '@/features/outline/write/mutations/apply'
import { bringBack, restoreItem, restorePart, undoImport } from './mutations'
import { loadDocument, loadEntries } from './queries/entries'
import { kysPart, wholePart } from './rules/restore'
import { comparable } from './rules/testing/comparable'
import { type Step, steps, Writer } from './rules/testing/writer'

type Actor = { id: string; viewer: Viewer }
const made: string[] = []

async function actor(): Promise<Actor> {
  const { id } = await createPerson()
  made.push(id)
  return { id, viewer: (await createSession(id)).viewer }
}
let stranger: Actor
beforeAll(async () => {
  stranger = await actor()
})
afterAll(() => Promise.all(made.map(deletePerson)))

const stored = ({ id, viewer }: Actor) => readAs(viewer, (tx) => loadDocument(tx, id))
const past = ({ id, viewer }: Actor, revision?: number) =>
  readAs(viewer, async (tx) => replay(await loadEntries(tx, id, revision)))
const revisionOf = async ({ id }: Actor): Promise<number> =>
  Number((await database()`select number from revision where owner_id = ${id}`)[0]?.number)

/** Writes at random; refused batches are part of it. */
async function scribble(person: Actor, sequence: readonly Step[]): Promise<void> {
  for (const step of sequence) {
    const batch = new Writer(await stored(person)).batch(step)
    if (batch.length > 0) await applyOperations(person.viewer, person.id, batch)
  }
}

describe('replaying all operations', () => {
  it('gives the stored rows, whatever was done', async () => {
    await fc.assert(
      fc.asyncProperty(steps(25), async (sequence) => {
        const person = await actor()
        await scribble(person, sequence)
        expect(comparable(await past(person))).toEqual(comparable(await stored(person)))
      }),
      { numRuns: 20 },
    )
  }, 120_000)
})

describe('restorePart', () => {
  it('leads back to any revision, and forth again', async () => {
    await fc.assert(
      fc.asyncProperty(steps(16), fc.nat(), async (sequence, which) => {
        const person = await actor()
        await scribble(person, sequence)
        const last = await revisionOf(person)
        const revision = which % (last + 1)
        const [then, now] = [await past(person, revision), await stored(person)]
        const done = await restorePart(person.viewer, { owner: person.id, part: wholePart, revision })
        expect(done).toMatchObject({ ok: true })
        expect(comparable(await stored(person))).toEqual(comparable(then))
        await restorePart(person.viewer, { owner: person.id, part: wholePart, revision: last })
        expect(comparable(await stored(person))).toEqual(comparable(now))
        expect(comparable(await past(person))).toEqual(comparable(now))
      }),
      { numRuns: 20 },
    )
  }, 120_000)

  it('takes one part back and leaves the others', async () => {
    const person = await actor()
    const first = (await begin(person, '처음')) as string
    const until = await revisionOf(person)
    const second = (await begin(person, '나중')) as string
    const goal = await goalOf(person, first)
    await apply(person, [{ kind: 'edit', id: newId(), node: goal.id, text: '고친 목표', seen: 1 }])
    const done = await restorePart(person.viewer, { owner: person.id, part: first, revision: until })
    expect(done).toMatchObject({ ok: true })
    expect(await goalOf(person, first)).toMatchObject({ text: '처음' })
    expect(await goalOf(person, second)).toMatchObject({ text: '나중' })
    const unknown = { owner: person.id, part: second, revision: until }
    expect(await restorePart(person.viewer, unknown)).toEqual({ ok: false, code: 'not-found' })
    const same = { owner: person.id, part: kysPart, revision: until }
    expect(await restorePart(person.viewer, same)).toEqual({ ok: true, revision: 0 })
  })
})

const apply = (person: Actor, operations: Operation[]) =>
  applyOperations(person.viewer, person.id, operations)
const begin = (person: Actor, wording: string) =>
  createAnalysis(person.viewer, { owner: person.id, wording, goals: [] })

async function goalOf(person: Actor, analysis: string): Promise<Document['outline']['nodes'][number]> {
  const { outline } = await stored(person)
  const section = outline.sections.find((row) => row.analysisId === analysis && row.kind === 'goal')
  const goal = outline.nodes.find((row) => row.sectionId === section?.id)
  if (!goal) throw new Error('no goal')
  return goal
}

describe('bringing back', () => {
  it('gives a deleted item, a deleted section and a deleted analysis back', async () => {
    const person = await actor()
    const analysis = (await begin(person, '돌아올 목표')) as string
    const goal = await goalOf(person, analysis)
    const before = comparable(await stored(person))
    const deletions: Operation[] = [
      { kind: 'delete', id: newId(), node: goal.id },
      { kind: 'delete-section', id: newId(), section: goal.sectionId },
    ]
    for (const deletion of deletions) {
      await apply(person, [deletion])
      expect(await bringBack(person.viewer, { owner: person.id, deletion: deletion.id })).toMatchObject({
        ok: true,
      })
      expect(comparable(await stored(person))).toEqual(before)
    }
    await deleteAnalysis(person.viewer, person.id, analysis)
    const entries = await readAs(person.viewer, (tx) => loadEntries(tx, person.id))
    const deletion = entries.at(-1)?.body.id as string
    expect(await bringBack(person.viewer, { owner: person.id, deletion })).toMatchObject({ ok: true })
    expect(comparable(await stored(person))).toEqual(before)
    expect(await bringBack(person.viewer, { owner: person.id, deletion })).toEqual({ ok: true, revision: 0 })
  })

  it('answers when somebody else has taken the id of a deleted analysis', async () => {
    const [person, other] = [await actor(), await actor()]
    const analysis = (await begin(person, '빼앗긴 목표')) as string
    const revision = await revisionOf(person)
    await deleteAnalysis(person.viewer, person.id, analysis)
    const last = await revisionOf(person)
    const deletion = (await readAs(person.viewer, (tx) => loadEntries(tx, person.id))).at(-1)?.body.id ?? ''
    await apply(other, [{ kind: 'analysis', id: newId(), analysis, position: 'a0', current: true }])
    const { id: owner, viewer } = person
    const taken = { ok: false, code: 'analysis-taken' }
    expect(await bringBack(viewer, { owner, deletion })).toEqual(taken)
    expect(await restorePart(viewer, { owner, part: wholePart, revision })).toEqual(taken)
    expect(await undoImport(viewer, { owner, from: last, to: last })).toEqual(taken)
    expect(await revisionOf(person)).toBe(last)
  })

  it('gives an item its former words again, where it stands now', async () => {
    const person = await actor()
    const analysis = (await begin(person, '옛 글')) as string
    const revision = await revisionOf(person)
    const { id: node } = await goalOf(person, analysis)
    await apply(person, [{ kind: 'edit', id: newId(), node, text: '새 글', seen: 1 }])
    await restoreItem(person.viewer, { owner: person.id, node, revision, day: '2026-11-23' })
    expect(await goalOf(person, analysis)).toMatchObject({ text: '옛 글', version: 3 })
  })

  it('is nobody else’s to do', async () => {
    const person = await actor()
    const analysis = (await begin(person, '남의 목표')) as string
    const { id: node } = await goalOf(person, analysis)
    const deletion = newId()
    await apply(person, [{ kind: 'delete', id: deletion, node }])
    const { viewer } = stranger
    const refused = { ok: false, code: 'not-found' }
    expect(await bringBack(viewer, { owner: person.id, deletion })).toEqual(refused)
    expect(await bringBack(viewer, { owner: stranger.id, deletion })).toEqual(refused)
    expect(await restorePart(viewer, { owner: person.id, part: wholePart, revision: 0 })).toEqual(refused)
    expect(await restoreItem(viewer, { owner: person.id, node, revision: 1, day: '2026-11-23' })).toEqual(
      refused,
    )
    expect((await stored(person)).outline.nodes).toEqual([])
  })
})
