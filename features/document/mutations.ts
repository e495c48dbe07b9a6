import 'server-only'
import { and, eq } from 'drizzle-orm'
import { v5 as uuidFrom } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { operation, person, revision } from '@/db/schema'
import { applyWithin } from '@/features/outline/mutations/apply'
import { Refused } from '@/features/outline/mutations/batch'
import { loadOutline, selectAnalyses } from '@/features/outline/queries'
import { DocumentError } from './rules/document-error'
import { holdsText, importOperations } from './rules/import/operations'
import { toRows } from './rules/rows'
import type { CareerDocument } from './schema'
import type { KysMode } from './schema/fields'

export type Import = {
  owner: string
  /** made with the preview; all ids follow from it, so an import that is sent twice is stored once */
  importId: string
  document: CareerDocument
  kys: KysMode
  /** new name of the account, or null to keep the one it has */
  name: string | null
}

/** What was stored: how many items, and the analysis to look at (null when the document holds none). */
export type Imported = { items: number; analysis: string | null }

/**
 * Stores a document in one transaction: all of it or nothing.
 * @returns null when the viewer may not write there
 * @throws DocumentError when an outline would hold too many items
 */
export function storeImport(
  viewer: Viewer,
  { owner, importId, document, kys, name }: Import,
): Promise<Imported | null> {
  const idOf = (what: string, index: number) => uuidFrom(`${what}/${index}`, importId)
  let count = 0
  const rows = toRows(document, () => idOf('row', count++))
  const written = rows.analyses.filter(({ id }) => holdsText(rows, id))
  const analysis = (written.find(({ current }) => current) ?? written[0])?.id ?? null
  const imported = { items: rows.nodes.length, analysis }
  return writeAs(viewer, async (tx, me) => {
    if (!(await lock(tx, owner))) return null
    const [seen, outline, analyses] = await Promise.all([
      tx
        .select({ id: operation.id })
        .from(operation)
        .where(and(eq(operation.ownerId, owner), eq(operation.id, idOf('operation', 0)))),
      loadOutline(tx, owner, null),
      selectAnalyses(tx, owner),
    ])
    if (seen.length > 0) return imported
    const operations = importOperations(owner, rows, { kys: outline, analyses }, kys, (index) =>
      idOf('operation', index),
    )
    if (operations.length > 0) await applyWithin(tx, me, owner, operations).catch(asDocumentError)
    if (name !== null) await tx.update(person).set({ name }).where(eq(person.id, owner))
    return imported
  })
}

/** Added to what is there already, a document can be too much for one outline. */
function asDocumentError(error: unknown): never {
  const isFull = error instanceof Refused && error.refusal.code === 'too-many'
  throw isFull ? new DocumentError('too_many_items', 'An outline would hold too many items.') : error
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
