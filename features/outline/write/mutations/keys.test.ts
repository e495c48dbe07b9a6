import fc from 'fast-check'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, owner as database, deletePerson } from '@/db/testing/factories'
import { stepOf, wayBack } from '@/features/outline/editing/rules/steps'
import { transfer } from '@/features/outline/editing/rules/transfer'
import { loadOutline } from '@/features/outline/model/queries'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { editText, newInsert } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { keysOf } from '@/lib/competency-names/names'
import { keysVersion } from '@/lib/competency-names/version'
import { applyOperations } from './apply'

type Actor = { id: string; viewer: Viewer }

let writer: Actor
beforeAll(async () => {
  const { id } = await createPerson()
  writer = { id, viewer: (await createSession(id)).viewer }
  await store(start)
})
afterAll(() => deletePerson(writer.id))

const analysis = newId()
const sections = (['required', 'gap'] as const).map(
  (kind): Section => ({ id: newId(), analysisId: analysis, kind, heading: null, position: 'a0' }),
)
const [required, gap] = sections as [Section, Section]
const made = ({ id, kind, heading, position }: Section): Operation => {
  return { kind: 'section', id: newId(), section: id, analysis, sectionKind: kind, heading, position }
}
const start: Operation[] = [
  { kind: 'analysis', id: newId(), analysis, position: 'a0', current: true },
  ...sections.map(made),
]

const store = async (operations: Operation[]) =>
  expect(await applyOperations(writer.viewer, writer.id, operations)).toMatchObject({ ok: true })
const load = () => readAs(writer.viewer, (tx) => loadOutline(tx, writer.id, analysis))

async function storedKeys(): Promise<string[]> {
  const rows = await database()`select node_id, key from competency_key where owner_id = ${writer.id}`
  return rows.map(({ node_id, key }) => `${node_id} ${key}`).sort()
}

const keysIn = ({ nodes }: Outline): string[] =>
  nodes
    .filter(({ sectionId }) => sectionId === required.id)
    .flatMap(({ id, text }) => keysOf(text).map((key) => `${id} ${key}`))
    .sort()

const lines = ['Redis', '레디스 역량', 'RDB, MySQL', '', '🙂', 'React, Vue 경험']
type Step = { what: number; item: number; line: number }

/** One thing that a writer does. */
function operationsOf(outline: Outline, { what, item, line }: Step): Operation[] {
  const node = outline.nodes[item % Math.max(1, outline.nodes.length)]
  const text = lines[line] as string
  const place = what % 2 === 0 ? required : gap
  if (what < 2 || !node) {
    const parent = node?.sectionId === place.id && line % 2 === 0 ? node.id : null
    return [newInsert({ node: newId(), text }, { section: place.id, parent }, 'a0')]
  }
  if (what < 4) return [editText(node, text)]
  if (what < 6) return [{ kind: 'delete', id: newId(), node: node.id }]
  if (what < 8) return transfer(outline, [node.id], { section: place, parent: null, after: null })
  return [{ kind: 'delete-section', id: newId(), section: required.id }, made(required)]
}

test('what competencies name is stored with their words, whatever is done to them in one batch, and taken back', async () => {
  const step = fc.record({ what: fc.nat(8), item: fc.nat(20), line: fc.nat(lines.length - 1) })
  let named = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      const before = await load()
      let outline = before
      const batch: Operation[] = []
      for (const one of steps) {
        const operations = operationsOf(outline, one)
        batch.push(...operations)
        outline = operations.reduce(applyOperation, outline)
      }
      await store(batch)
      expect(await storedKeys()).toEqual(keysIn(outline))
      named += keysIn(outline).length
      const undo = wayBack(outline, stepOf(before, batch, 0))
      await store(undo)
      expect(await storedKeys()).toEqual(keysIn(await load()))
    }),
    { numRuns: 40 },
  )
  expect(named).toBeGreaterThan(0)
})

test('where a server of another version has written too, all keys are made anew at the next start', async () => {
  const version = async () =>
    (await database()`select key_version as version from revision where owner_id = ${writer.id}`)[0]?.version
  await database()`update revision set key_version = ${keysVersion} where owner_id = ${writer.id}`
  await store([newInsert({ node: newId(), text: 'Redis' }, { section: required.id, parent: null }, 'a0')])
  expect(await version()).toBe(keysVersion)
  await database()`update revision set key_version = 'another' where owner_id = ${writer.id}`
  await store([newInsert({ node: newId(), text: 'gap' }, { section: gap.id, parent: null }, 'a0')])
  expect(await version()).toBe('another')
  await store([newInsert({ node: newId(), text: 'Java' }, { section: required.id, parent: null }, 'a1')])
  expect(await version()).toBeNull()
})
