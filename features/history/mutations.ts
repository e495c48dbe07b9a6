import 'server-only'
import { eq, sql } from 'drizzle-orm'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import { isAnalysisTaken } from '@/db/errors'
import type { Me } from '@/db/me'
import { operation, revision } from '@/db/schema'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Document, Entry } from '@/features/outline/model/rules/replay'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { Refused } from '@/features/outline/write/mutations/batch'
import type { ActionFailure } from '@/lib/action-result'
import { makeCheckpoints } from './mutations/checkpoints'
import { loadDocument, loadEntries } from './queries/entries'
import { loadPast } from './queries/past'
import { replayOn } from './rules/checkpoint'
import { kysPart, planItems, planRestore, wholePart } from './rules/restore'
import { type Held, planUndo } from './rules/undo-import'
import type { BringBack, RestoreItem, RestorePart, UndoImport } from './schema'

type RestoreCode = 'not-found' | 'not-restored' | 'restore-too-many' | 'analysis-taken'

/** @property revision in which it was done, 0 where all was so already */
export type Restored = { ok: true; revision: number } | ActionFailure<RestoreCode>

const missing: Restored = { ok: false, code: 'not-found' }

/**
 * Takes the whole document, the KYS or one analysis back to what it was after a revision, in one step that can be
 * taken back in the same way.
 */
export function restorePart(
  viewer: Viewer,
  { owner, part, revision: until }: RestorePart,
): Promise<Restored> {
  return restore(viewer, owner, async (tx, now) => {
    const then = await loadPast(tx, owner, until)
    const known = part === wholePart || part === kysPart || then.analyses.some(({ id }) => id === part)
    return known ? planRestore(now, then, part) : null
  })
}

/** Brings an item back as it was after a revision, with what stood below it and is gone. */
export function restoreItem(
  viewer: Viewer,
  { owner, node, revision: until }: RestoreItem,
): Promise<Restored> {
  return restore(viewer, owner, async (tx, now) => {
    const then = await loadPast(tx, owner, until)
    return then.outline.nodes.some(({ id }) => id === node) ? planItems(now, then, [node]) : null
  })
}

/** Brings back what an operation deleted: an item with all below it, a section or an analysis. */
export function bringBack(viewer: Viewer, { owner, deletion }: BringBack): Promise<Restored> {
  return restore(viewer, owner, async (tx, now) => {
    const [found] = await tx
      .select({ revision: operation.revision, index: operation.index })
      .from(operation)
      .where(sql`${operation.ownerId} = ${owner} and ${operation.id} = ${deletion}`)
    if (!found) return null
    const before = found.revision - 1
    const entries = await loadEntries(tx, owner, found.revision, before)
    const at = entries.findIndex(({ body }) => body.id === deletion)
    const then = replayOn(await loadPast(tx, owner, before), entries.slice(0, at))
    return planReturn(now, then, entries[at])
  })
}

/** What can be taken back by the ways in which an import writes: nothing that was there is reworded or moved. */
const undoable: Operation['kind'][] = [
  ...(['insert', 'delete', 'section', 'delete-section', 'analysis', 'delete-analysis'] as const),
  ...(['level', 'link', 'dismiss', 'evidence', 'done', 'occurrence', 'due', 'recur', 'choose'] as const),
]

/**
 * Takes back what an import has done, in one step that can be taken back in the same way. What was changed since
 * stays, and so does what others have written on.
 */
export function undoImport(viewer: Viewer, { owner, from, to }: UndoImport): Promise<Restored> {
  return restore(viewer, owner, async (tx, now) => {
    const own = await loadEntries(tx, owner, to, from - 1)
    if (own.length === 0 || !own.every(({ body }) => undoable.includes(body.kind))) return null
    const before = await loadPast(tx, owner, from - 1)
    return planUndo(before, replayOn(before, own), now, await loadHeld(tx, owner))
  })
}

/** Items with levels or words of a mentor's, and analyses with a review. */
async function loadHeld(tx: Tx, owner: string): Promise<Held> {
  const [nodes, analyses] = await Promise.all([
    tx.execute<{ id: string }>(sql`select node_id as id from mentor_level where owner_id = ${owner}
      union select node_id from thread where owner_id = ${owner} and node_id is not null`),
    tx.execute<{ id: string }>(sql`select analysis_id as id from review where owner_id = ${owner}`),
  ])
  return { nodes: new Set(nodes.map(({ id }) => id)), analyses: new Set(analyses.map(({ id }) => id)) }
}

function planReturn(now: Document, then: Document, deletion: Entry | undefined): Operation[] | null {
  const body = deletion?.body
  const isThere = (id: string) => now.outline.nodes.some((row) => row.id === id)
  if (body?.kind === 'delete') return isThere(body.node) ? [] : planItems(now, then, [body.node])
  if (body?.kind === 'delete-section') return planItems(now, then, [], [body.section])
  if (body?.kind !== 'delete-analysis') return null
  return now.analyses.some(({ id }) => id === body.analysis) ? [] : planRestore(now, then, body.analysis)
}

/** What was read must still be so when it is written: the owner's revision is locked ahead of all reading. */
async function restore(
  viewer: Viewer,
  ownerId: string,
  plan: (tx: Tx, now: Document) => Promise<Operation[] | null>,
): Promise<Restored> {
  // Ahead of the lock, so that nobody's saving waits for it.
  await makeCheckpoints(viewer, ownerId)
  try {
    return await writeAs(viewer, async (tx: Tx, me: Me) => {
      if (me.id !== ownerId) return missing
      await tx
        .select({ number: revision.number })
        .from(revision)
        .where(eq(revision.ownerId, ownerId))
        .for('update')
      const operations = await plan(tx, await loadDocument(tx, ownerId))
      if (!operations) return missing
      if (operations.length === 0) return { ok: true, revision: 0 }
      return applyWithin(tx, me, ownerId, operations)
    })
  } catch (error) {
    if (error instanceof Refused)
      return { ok: false, code: error.reason.code === 'too-many' ? 'restore-too-many' : 'not-restored' }
    // Somebody else has begun one of the id of the deleted one.
    if (isAnalysisTaken(error)) return { ok: false, code: 'analysis-taken' }
    throw error
  }
}
