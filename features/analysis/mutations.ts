import 'server-only'
import { and, eq, inArray } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { node } from '@/db/schema'
import { fillFrom } from '@/features/framework/mutations'
import { selectAnalyses } from '@/features/outline/model/queries'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import type { Operation } from '@/features/outline/model/rules/operation'
import { keysAfter } from '@/features/outline/model/rules/order'
import type { Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import { applyWithin } from '@/features/outline/write/mutations/apply'
import { Refused } from '@/features/outline/write/mutations/batch'
import type { NewAnalysis } from './schema'

/**
 * Begins an analysis of one to three goals and makes it the current one. Chosen goals are taken over with their
 * wording, which may change there; of a framework, its competencies.
 * @returns its id; null when the owner, a goal or the framework is not the viewer's to use
 */
export function createAnalysis(viewer: Viewer, input: NewAnalysis): Promise<string | null> {
  return write(viewer, async (tx, me) => {
    const id = newId()
    const [analyses, goals] = await Promise.all([
      selectAnalyses(tx, input.owner),
      input.goals.length === 0
        ? []
        : tx
            .select({ id: node.id, text: node.text })
            .from(node)
            .where(and(eq(node.ownerId, input.owner), inArray(node.id, input.goals))),
    ])
    if (goals.length !== input.goals.length) return null
    const [position] = keysAfter(analyses, lastOf(analyses)).keys as [string]
    const sections = standardSections(input.owner, id, [])
    await applyWithin(tx, me, input.owner, [
      { kind: 'analysis', id: newId(), analysis: id, position, current: true },
      ...sections.flatMap((section) => ensureSection({ sections: [] }, section)),
      ...goalItems(sections, [
        ...input.goals.flatMap((goal) => goals.filter((row) => row.id === goal)),
        ...(input.wording === '' ? [] : [{ id: null, text: input.wording }]),
      ]),
    ])
    const required = sections.find(({ kind }) => kind === 'required')
    if (input.framework && required) {
      const isFilled = await fillFrom(tx, me, { section: required, edition: input.framework })
      if (!isFilled) throw new Refused({ ok: false, code: 'not-found', operation: null })
    }
    return id
  })
}

/** Makes an analysis the current one; false when it is not there for the viewer. */
export async function makeCurrent(viewer: Viewer, ownerId: string, analysisId: string): Promise<boolean> {
  const done = await write(viewer, async (tx, me) => {
    const found = (await selectAnalyses(tx, ownerId)).find((row) => row.id === analysisId)
    if (!found) return null
    const { position } = found
    return applyWithin(tx, me, ownerId, [
      { kind: 'analysis', id: newId(), analysis: analysisId, position, current: true },
    ])
  })
  return done !== null
}

/** Deletes an analysis with its outlines; false when it is not there for the viewer. */
export async function deleteAnalysis(viewer: Viewer, ownerId: string, analysisId: string): Promise<boolean> {
  const done = await write(viewer, async (tx, me) => {
    const found = (await selectAnalyses(tx, ownerId)).some((row) => row.id === analysisId)
    if (!found) return null
    return applyWithin(tx, me, ownerId, [{ kind: 'delete-analysis', id: newId(), analysis: analysisId }])
  })
  return done !== null
}

async function write<T>(viewer: Viewer, work: (tx: Tx, me: Me) => Promise<T | null>): Promise<T | null> {
  try {
    return await writeAs(viewer, work)
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function lastOf(rows: { id: string; position: string }[]): string | null {
  return rows.toSorted((a, b) => (a.position < b.position ? -1 : 1)).at(-1)?.id ?? null
}

function goalItems(sections: Section[], goals: { id: string | null; text: string }[]): Operation[] {
  const section = sections.find(({ kind }) => kind === 'goal')
  if (!section) return []
  const { keys } = keysAfter([], null, goals.length)
  return goals.flatMap(({ id: goal, text }, index) => {
    const item = newId()
    const insert: Operation = {
      kind: 'insert',
      id: newId(),
      node: item,
      section: section.id,
      parent: null,
      position: keys[index] as string,
      text,
      form: 'bullet',
      box: 'none',
      start: null,
      isGoal: false,
    }
    return goal ? [insert, { kind: 'choose', id: newId(), node: item, goal }] : [insert]
  })
}
