import 'server-only'
import { and, eq, inArray, sql } from 'drizzle-orm'
import { validate as isUuid, v5 as uuidFrom } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { headingAnswer, operation, person, revision } from '@/db/schema'
import { DocumentError } from '@/features/document/format/rules/document-error'
import { type DocumentRows, toRows } from '@/features/document/format/rules/rows'
import { loadOutline, selectAnalyses } from '@/features/outline/model/queries'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { Refused } from '@/features/outline/write/mutations/batch'
import { holdsText, importOperations, wantedRows } from './rules/operations'
import type { ImportPlan } from './rules/plan'
import { modeOf } from './rules/store-analyses'

export type Import = {
  owner: string
  /** made with the preview; all ids follow from it and the parts, so what is sent twice is stored once */
  importId: string
  parts: ImportPlan[]
}

/**
 * What was stored: how many items, the analysis to look at (null when no document holds one), and the revisions that
 * brought it (null when there was nothing to store).
 */
export type Imported = {
  items: number
  analysis: string | null
  revisions: { first: number; last: number } | null
}

/**
 * Stores documents one after another in one transaction: all of it or nothing.
 * @returns null when the viewer may not write there
 * @throws DocumentError when an outline would hold too many items, or an analysis that mentors have would be replaced
 */
export function storeImports(viewer: Viewer, { owner, importId, parts }: Import): Promise<Imported | null> {
  // Other choices make another import.
  let id = uuidFrom(JSON.stringify(parts), importId)
  return writeAs(viewer, async (tx, me) => {
    if (!(await lock(tx, owner))) return null
    for (;;) {
      const laid = parts.map((part, index) => layOut(part, uuidFrom(`part/${index}`, id)))
      const written = laid.map(({ analysis }) => analysis).filter((each) => each !== null)
      const imported = {
        items: laid.reduce((sum, { rows }) => sum + rows.nodes.length, 0),
        analysis: written.at(-1) ?? null,
      }
      const first = laid.map(({ idOf }) => idOf('operation', 0))
      const known = await revisionsOf(tx, owner, first)
      if (known && (await isThere(tx, owner, known))) return { ...imported, revisions: known }
      if (known) {
        id = uuidFrom('again', id)
        continue
      }
      for (const each of laid) await storePart(tx, me, owner, each)
      const names = parts.flatMap(({ name }) => name ?? [])
      await remember(
        tx,
        owner,
        parts.flatMap(({ said }) => said ?? []),
      )
      for (const name of names.slice(-1)) await tx.update(person).set({ name }).where(eq(person.id, owner))
      return { ...imported, revisions: await revisionsOf(tx, owner, first) }
    }
  })
}

/** Keeps what was said of headings, for the next document. */
async function remember(tx: Tx, ownerId: string, said: [heading: string, part: string][]): Promise<void> {
  const rows = [...new Map(said)].map(([heading, part]) => ({ ownerId, heading, part }))
  if (rows.length === 0) return
  await tx
    .insert(headingAnswer)
    .values(rows)
    .onConflictDoUpdate({
      target: [headingAnswer.ownerId, headingAnswer.heading],
      set: { part: sql`excluded.part` },
    })
}

/** Whether everything that an import brought is still there; if not, it was taken back and is stored anew. */
async function isThere(
  tx: Tx,
  owner: string,
  { first, last }: { first: number; last: number },
): Promise<boolean> {
  const gone = await tx.execute(sql`select 1 from operation o
    where o.owner_id = ${owner} and o.revision between ${first} and ${last} and (
      (o.body ->> 'kind' = 'insert' and not exists (select from node n
        where n.owner_id = o.owner_id and n.id = (o.body ->> 'node')::uuid))
      or (o.body ->> 'kind' = 'analysis' and not exists (select from analysis a
        where a.owner_id = o.owner_id and a.id = (o.body ->> 'analysis')::uuid))) limit 1`)
  return gone.length === 0
}

type LaidOut = {
  part: ImportPlan
  modes: ReadonlyMap<string, string>
  rows: DocumentRows
  analysis: string | null
  idOf: (what: string, index: number) => string
}

function layOut(part: ImportPlan, id: string): LaidOut {
  const idOf = (what: string, index: number) => uuidFrom(`${what}/${index}`, id)
  let count = 0
  const all = toRows(part.document, () => idOf('row', count++))
  const modes = new Map(all.analyses.map((each, index) => [each.id, modeOf(part, index)]))
  const rows = wantedRows(all, { kys: part.kys, modes })
  const written = rows.analyses.filter((analysis) => holdsText(rows, analysis.id))
  const analysis = (written.find(({ current }) => current) ?? written[0])?.id ?? null
  return { part, modes, rows, analysis, idOf }
}

async function storePart(tx: Tx, me: Me, owner: string, { part, modes, rows, idOf }: LaidOut): Promise<void> {
  const [kys, analyses] = await Promise.all([loadOutline(tx, owner, null), selectAnalyses(tx, owner)])
  const replaced = new Set(rows.analyses.flatMap(({ id }) => modes.get(id) ?? []))
  for (const each of replaced) if (isUuid(each)) await refuseHeld(tx, owner, each)
  const operations = importOperations(owner, rows, { kys, analyses }, { kys: part.kys, modes }, (index) =>
    idOf('operation', index),
  )
  if (operations.length > 0) await applyWithin(tx, me, owner, operations).catch(asDocumentError)
}

/** Refuses to replace an analysis with mentors' words or readers: they would be deleted with it for good. */
async function refuseHeld(tx: Tx, owner: string, analysis: string): Promise<void> {
  const held = await tx.execute(sql`
    select from thread where owner_id = ${owner} and analysis_id = ${analysis}
    union all select from suggestion where owner_id = ${owner} and analysis_id = ${analysis}
    union all select from review where owner_id = ${owner} and analysis_id = ${analysis}
    union all select from opening where owner_id = ${owner} and analysis_id = ${analysis}
    union all select from mentor_level l join node n on n.owner_id = l.owner_id and n.id = l.node_id
      join section s on s.owner_id = n.owner_id and s.id = n.section_id
      where l.owner_id = ${owner} and s.analysis_id = ${analysis} limit 1`)
  if (held.length > 0) throw new DocumentError('held', 'The analysis is shared with mentors.')
}

/** The revisions in which operations of these ids were stored. */
async function revisionsOf(tx: Tx, owner: string, ids: string[]): Promise<Imported['revisions']> {
  const rows = await tx
    .select({ revision: operation.revision })
    .from(operation)
    .where(and(eq(operation.ownerId, owner), inArray(operation.id, ids)))
  const revisions = rows.map(({ revision }) => Number(revision))
  return revisions.length === 0 ? null : { first: Math.min(...revisions), last: Math.max(...revisions) }
}

/** Added to what is there already, a document can be too much for one outline. */
function asDocumentError(error: unknown): never {
  const code = error instanceof Refused ? error.reason.code : null
  if (code === 'too-many') throw new DocumentError('outline_full', 'An outline would hold too many items.')
  if (code === 'too-deep') throw new DocumentError('too_deep', 'Items would be nested too deep.')
  throw error
}

/** Keeps other writers away until this transaction ends, so that what is read here is still so when it is written. */
async function lock(tx: Tx, ownerId: string): Promise<boolean> {
  const rows = await tx
    .select({ number: revision.number })
    .from(revision)
    .where(eq(revision.ownerId, ownerId))
    .for('update')
  return rows.length > 0
}
