import 'server-only'
import { and, desc, eq, ne } from 'drizzle-orm'
import { analysis, section } from '@/db/schema'
import type { OperationOf } from '@/features/outline/model/rules/operation'
import { type Batch, misplaced } from './batch'

/** Makes a section, or changes its heading and place; its kind and analysis stay. */
export async function putSection(batch: Batch, operation: OperationOf<'section'>): Promise<void> {
  const { section: id, analysis: analysisId, sectionKind: kind, heading, position } = operation
  const known = batch.sections.get(id)
  if (known && (known.analysisId !== analysisId || known.kind !== kind)) misplaced(operation)
  batch.sections.set(id, { analysisId, kind })
  await batch.tx
    .insert(section)
    .values({ ownerId: batch.ownerId, id, analysisId, kind, heading, position })
    .onConflictDoUpdate({ target: [section.ownerId, section.id], set: { heading, position } })
}

/** Deletes a section with its items. */
export async function deleteSection(batch: Batch, operation: OperationOf<'delete-section'>): Promise<void> {
  batch.sections.delete(operation.section)
  await batch.tx
    .delete(section)
    .where(and(eq(section.ownerId, batch.ownerId), eq(section.id, operation.section)))
}

/** Makes an analysis, or changes its place; at most one is current. */
export async function putAnalysis(batch: Batch, operation: OperationOf<'analysis'>): Promise<void> {
  const { analysis: id, position, current } = operation
  if (current) {
    await batch.tx
      .update(analysis)
      .set({ current: false })
      .where(and(eq(analysis.ownerId, batch.ownerId), ne(analysis.id, id)))
  }
  await batch.tx
    .insert(analysis)
    .values({ ownerId: batch.ownerId, id, position, current })
    .onConflictDoUpdate({ target: [analysis.ownerId, analysis.id], set: { position, current } })
}

/** Deletes an analysis with its outlines; if it was the current one, the newest of the others becomes current. */
export async function deleteAnalysis(batch: Batch, operation: OperationOf<'delete-analysis'>): Promise<void> {
  const { tx, ownerId } = batch
  const [deleted] = await tx
    .delete(analysis)
    .where(and(eq(analysis.ownerId, ownerId), eq(analysis.id, operation.analysis)))
    .returning({ current: analysis.current })
  if (!deleted?.current) return
  const [newest] = await tx
    .select({ id: analysis.id })
    .from(analysis)
    .where(eq(analysis.ownerId, ownerId))
    .orderBy(desc(analysis.createdAt), desc(analysis.id))
    .limit(1)
  if (!newest) return
  await tx
    .update(analysis)
    .set({ current: true })
    .where(and(eq(analysis.ownerId, ownerId), eq(analysis.id, newest.id)))
}
