import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { readAs, type Tx, type Viewer } from '@/db/client'
import { isComplaint } from '@/db/errors'
import type { Me } from '@/db/me'
import { node, revision } from '@/db/schema'
import type { Refusal } from '@/features/outline/model/rules/batch-result'
import { itemsNamed } from '@/features/outline/model/rules/facet-rows'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { SectionKind } from '@/lib/outline-kinds'

type Collision = Extract<Refusal, { code: 'collision' }>

/** Why a batch is refused, as its own transaction knows it: of a collision, only whose item has other words. */
type Reason = Exclude<Refusal, Collision> | (Omit<Collision, 'text' | 'version'> & { owner: string })

/** Thrown by an operation that can't be carried out; it takes the whole batch back. */
export class Refused extends Error {
  constructor(readonly reason: Reason) {
    super(reason.code)
  }
}

/**
 * What to answer to a batch that was refused, once its transaction is over. The other words of a collision are read
 * only here: within the transaction a later operation of the batch may have written over them already, and its own
 * words would be taken for the other ones.
 * @throws whatever else the batch failed for
 */
export async function refusalOf(viewer: Viewer, error: unknown): Promise<Refusal> {
  if (!(error instanceof Refused)) throw error
  if (error.reason.code !== 'collision') return error.reason
  const { owner, ...collision } = error.reason
  const [theirs] = await readAs(viewer, (tx) =>
    tx
      .select({ text: node.text, version: node.version })
      .from(node)
      .where(and(eq(node.ownerId, owner), eq(node.id, collision.node))),
  )
  return theirs ? { ...collision, ...theirs } : { ok: false, code: 'gone', operation: collision.operation }
}

export type KnownSection = { analysisId: string | null; kind: SectionKind }

/** A batch while it is carried out: its transaction, the owner, and the rows that its operations name. */
export type Batch = {
  tx: Tx
  me: Me
  ownerId: string
  /** Section of every item that the batch names or has inserted. */
  sectionOf: Map<string, string>
  /** The same before the batch began. */
  stoodIn: ReadonlyMap<string, string>
  /** Items that this batch has deleted, and may insert again. */
  deleted: Set<string>
  sections: Map<string, KnownSection>
}

/** Locks the owner's revision and increments it; null when the viewer may not write there. */
export async function nextRevision(tx: Tx, ownerId: string): Promise<number | null> {
  const [row] = await tx
    .update(revision)
    .set({ number: sql`${revision.number} + 1` })
    .where(eq(revision.ownerId, ownerId))
    .returning({ number: revision.number })
  return row?.number ?? null
}

/** What is stored of that which the operations name. @property operations ids of those that are stored already */
type Stored = {
  operations: string[]
  sections: ({ id: string } & KnownSection)[]
  nodes: { id: string; sectionId: string }[]
}

/**
 * Reads what the operations name, so that each can be checked without a query of its own. One statement whose text is
 * always the same: Postgres prepares it once per connection, however many operations a batch has.
 */
export async function stored(tx: Tx, ownerId: string, operations: Operation[]): Promise<Stored> {
  const ids = `{${operations.map(({ id }) => id).join(',')}}`
  const named = `{${[...new Set(operations.flatMap(itemsNamed))].join(',')}}`
  const [row] = await tx.execute<Stored>(sql`
    select
      array(select id::text from operation where owner_id = ${ownerId} and id = any(${ids}::uuid[])) as operations,
      (select coalesce(json_agg(json_build_object('id', id, 'analysisId', analysis_id, 'kind', kind)), '[]')
        from section where owner_id = ${ownerId}) as sections,
      (select coalesce(json_agg(json_build_object('id', id, 'sectionId', section_id)), '[]')
        from node where owner_id = ${ownerId} and id = any(${named}::uuid[])) as nodes`)
  return row as Stored
}

/** The operations that are not stored yet; none for a batch that is sent again. */
export function onlyNew(operations: Operation[], { operations: known }: Stored): Operation[] {
  if (known.length === 0) return operations
  const seen = new Set(known)
  return operations.filter(({ id }) => !seen.has(id))
}

/** A batch of operations that are not stored yet. */
export function openBatch(tx: Tx, me: Me, ownerId: string, { sections, nodes }: Stored): Batch {
  const stoodIn = new Map(nodes.map(({ id, sectionId }) => [id, sectionId]))
  return {
    tx,
    me,
    ownerId,
    sections: new Map(sections.map(({ id, ...known }) => [id, known])),
    sectionOf: new Map(stoodIn),
    stoodIn,
    deleted: new Set(),
  }
}

/** Has a statement sent in its turn. Drizzle waits until somebody awaits it, which may be after a later one. */
export const sent = <T>(statement: PromiseLike<T>): Promise<T> => Promise.resolve(statement)

/** Waits for all, because no statement may follow the rollback. @throws what the first operation failed for */
export async function allWritten(written: readonly Promise<unknown>[]): Promise<void> {
  const outcomes = await Promise.allSettled(written)
  const reasons = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []))
  // After a failure Postgres refuses all that follows, also what an earlier operation asks about its own refusal.
  const first = reasons.find((reason) => !isComplaint(reason, 'inFailedTransaction')) ?? reasons[0]
  if (first !== undefined) throw first
}

/** Stores the operations as the history of this revision. */
export async function record(
  batch: Batch,
  number: number,
  operations: Operation[],
  suggestionId: string | null,
): Promise<void> {
  const sections = sectionsNamed(batch, operations)
  const said = operations.map((body, index) => ({ index, id: body.id, section: sections[index], body }))
  await batch.tx.execute(sql`
    insert into operation (owner_id, revision, index, id, section_id, actor_id, body, suggestion_id)
    select ${batch.ownerId}, ${number}, index, id, section, ${batch.me.id}, body, ${suggestionId}::uuid
    from json_to_recordset(${JSON.stringify(said)}::json) as said (index integer, id uuid, section uuid, body jsonb)`)
}

/**
 * The section of each operation, which decides who may read it. A batch may move an item between sections.
 */
function sectionsNamed({ stoodIn }: Batch, operations: Operation[]): (string | null)[] {
  const sectionOf = new Map(stoodIn)
  return operations.map((operation) => {
    if (operation.kind === 'insert') sectionOf.set(operation.node, operation.section)
    if ('section' in operation) return operation.section
    return 'node' in operation ? (sectionOf.get(operation.node) ?? null) : null
  })
}

/** The section of an item; refuses if the item is gone or not visible to the viewer. */
export function sectionIdOf(batch: Batch, operation: Operation, nodeId: string): string {
  const sectionId = batch.deleted.has(nodeId) ? undefined : batch.sectionOf.get(nodeId)
  if (!sectionId) throw new Refused({ ok: false, code: 'gone', operation: operation.id })
  return sectionId
}

/** A section that the batch may write to; refuses for any other. */
export function knownSection(batch: Batch, operation: Operation, sectionId: string): KnownSection {
  const known = batch.sections.get(sectionId)
  if (!known) throw new Refused({ ok: false, code: 'gone', operation: operation.id })
  return known
}

/** Refuses what no screen offers, such as a link to an item that is no competency. */
export function misplaced(operation: Operation): never {
  throw new Refused({ ok: false, code: 'misplaced', operation: operation.id })
}
