import { v4 as uuid } from 'uuid'
import { readAs, type Viewer } from '@/db/client'
import { createPerson, createSession, owner as database } from '@/db/testing/factories'
import { loadEntries } from '@/features/history/queries/entries'
import type { Operation } from '@/features/outline/model/rules/operation'
import { type Document, Replay, replay } from '@/features/outline/model/rules/replay'
import { each, sampleDocument, section } from './sample-document'

const items = 300
const operationsADay = 100
const mostInBatch = 5
const inOneInsert = 10_000

/** A person with a history. @property revision the last one @property days how many it spans */
export type Historian = { id: string; viewer: Viewer; revision: number; days: number }

/**
 * Makes a person with so many operations on a document of some 300 items: three quarters of them edits, the
 * rest inserts, deletions, ticks and levels, a hundred a day until today. Operations and the resulting
 * document are inserted as rows.
 */
export async function longHistory(count: number): Promise<Historian> {
  const { id } = await createPerson()
  const { viewer } = await createSession(id)
  await sampleDocument(viewer, id, {
    version: 1,
    sections: [
      section(
        'strength',
        each(items / 3, (i) => ({ text: `키워드 ${i}` })),
      ),
    ],
    analyses: [
      {
        current: true,
        sections: [
          section(
            'required',
            each(items / 3, (i) => ({ text: `필요역량 ${i}: 캐시, 락, 이벤트`, key: `c${i}`, target: 3 })),
          ),
          section(
            'todo',
            each(items / 3, (i) => ({ text: `할 일 ${i}`, box: 'open' })),
          ),
        ],
      },
    ],
  })
  const begun = await readAs(viewer, (tx) => loadEntries(tx, id))
  const work = new Replay(replay(begun))
  const operations = invent(work, count - begun.length)
  const first = begun.at(-1)?.revision ?? 0
  const days = Math.ceil(count / operationsADay)
  await database()`update operation set at = at - make_interval(days => ${days}) where owner_id = ${id}`
  const revision = await store(id, operations, first, days)
  await storeRows(id, work.document())
  await database()`update revision set number = ${revision} where owner_id = ${id}`
  return { id, viewer, revision, days }
}

/** Makes operations that an editor could have sent, and carries them out on the document. */
function invent(work: Replay, count: number): Operation[] {
  const { sections, nodes } = work.document().outline
  const todo = sections.find(({ kind }) => kind === 'todo')?.id ?? ''
  const required = nodes.filter(({ sectionId }) => work.section(sectionId)?.kind === 'required')
  const known = nodes.map(({ id }) => id)
  const extra: string[] = []
  return each(count, (i) => {
    const operation = inventOne(i)
    work.carryOut(operation)
    return operation
  })

  function inventOne(i: number): Operation {
    const id = uuid()
    const node = known[(i * 7) % known.length] ?? ''
    if (i % 60 === 30) {
      const competency = required[(i * 7) % required.length]?.id ?? ''
      return { kind: 'level', id, node: competency, level: 'self', value: (i % 5) as 0 | 1 | 2 | 3 | 4 }
    }
    switch (i % 12) {
      case 0: {
        const made = uuid()
        extra.push(made)
        const place = { section: todo, parent: null, position: `b${i % 10}`, start: null, isGoal: false }
        return {
          kind: 'insert',
          id,
          node: made,
          text: `새 할 일 ${i}`,
          form: 'bullet',
          box: 'open',
          ...place,
        }
      }
      case 1:
        return { kind: 'delete', id, node: extra.length > 20 ? (extra.shift() ?? '') : uuid() }
      case 2:
        return { kind: 'done', id, node: extra.at(-1) ?? node, day: '2026-11-02' }
      default:
        return { kind: 'edit', id, node, text: `고쳐 쓴 글 ${i}: 캐시, 락, 이벤트 기반 아키텍처`, seen: 1 }
    }
  }
}

/** @returns the last revision */
async function store(ownerId: string, operations: Operation[], first: number, days: number): Promise<number> {
  let [revision, index] = [first, mostInBatch]
  const begin = Date.now() - (days - 1) * 86_400_000
  const rows = operations.map((body, i) => {
    if (index >= i % mostInBatch) [revision, index] = [revision + 1, 0]
    else index += 1
    const day = Math.floor((i * days) / operations.length)
    const at = new Date(begin + day * 86_400_000 - (operationsADay - (i % operationsADay)) * 30_000)
    return { revision, index, id: body.id, at, body }
  })
  for (let at = 0; at < rows.length; at += inOneInsert)
    await database()`insert into operation (owner_id, revision, index, id, actor_id, body, at)
      select ${ownerId}, revision, index, id, ${ownerId}, body, at
        from json_to_recordset(${JSON.stringify(rows.slice(at, at + inOneInsert))}::text::json)
          as said (revision bigint, index integer, id uuid, body jsonb, at timestamptz)`
  return revision
}

/** Replaces the document's rows by the result of the operations. */
async function storeRows(ownerId: string, { outline }: Document): Promise<void> {
  const sql = database()
  await sql`delete from node where owner_id = ${ownerId}`
  const put = async (table: string, rows: readonly object[]) => {
    const named = rows.map((row) => ({ owner_id: ownerId, ...snakeCased(row) }))
    for (let at = 0; at < named.length; at += 1_000)
      await sql`insert into ${sql(table)} ${sql(named.slice(at, at + 1_000))}`
  }
  await put('node', outline.nodes)
  await put('level', outline.levels)
  await put('link', outline.links)
  await put('completion', outline.completions)
}

function snakeCased(row: object): Record<string, string | number | boolean | null> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`), value]),
  )
}
