import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { type Document, Replay } from '@/features/outline/model/rules/replay'
import { flatten, toTree } from '@/features/outline/model/rules/tree'
import { beginPlan, type Plan } from './begin-plan'
import { planFacets } from './restore-facets'
import { clearPlaces, deleteLoose, deleteRest, planNodes } from './restore-nodes'

/** What is taken back: everything, the KYS, or one analysis by its id. */
export const [wholePart, kysPart] = ['all', 'kys'] as const

/**
 * The operations that turn a document back into an earlier one. Sent as one batch they are one step, which
 * the same function can undo.
 *
 * @param part `all`, `kys`, or the id of an analysis; the rest stays as it is now
 */
export function planRestore(now: Document, then: Document, part: string): Operation[] {
  const plan = beginPlan(now)
  const inPart = (row: Section) => part === wholePart || (row.analysisId ?? kysPart) === part
  const sections = then.outline.sections.filter(inPart)
  const current = now.outline.sections.filter(inPart).map(({ id }) => id)
  const nodes = topDown(then.outline, sections)
  const stays = new Set(nodes.map(({ id }) => id))
  planAnalyses(plan, now, then, part)
  for (const section of sections) putSection(plan, section)
  clearPlaces(plan, nodes, then.outline)
  deleteLoose(plan, current, stays)
  planNodes(plan, nodes)
  deleteRest(plan, current, stays)
  for (const id of current) {
    const kept = sections.some((section) => section.id === id)
    if (!kept && plan.work.section(id)) plan.emit({ kind: 'delete-section', id: newId(), section: id })
  }
  planFacets(plan, then.outline, stays)
  return plan.operations
}

/**
 * The operations that bring items of an earlier document back, with everything below and on them. What still
 * exists stays where it is; only the items themselves get their former words and levels.
 *
 * @param roots ids of items
 * @param sections ids of sections that are brought back with their heading
 */
export function planItems(
  now: Document,
  then: Document,
  roots: readonly string[],
  sections: readonly string[] = [],
): Operation[] {
  const plan = beginPlan(now)
  const past = new Replay(then)
  const wanted = new Set(
    [...roots, ...sections.flatMap((id) => past.within(id))].flatMap((id) => past.below(id)),
  )
  const homes = then.outline.sections.filter(
    ({ id }) => sections.includes(id) || [...wanted].some((node) => past.node(node)?.sectionId === id),
  )
  for (const section of homes) {
    const analysis = then.analyses.find(({ id }) => id === section.analysisId)
    if (analysis && !plan.work.analysis(analysis.id)) putAnalysis(plan, analysis, now.analyses.length === 0)
    if (!plan.work.section(section.id)) putSection(plan, section)
  }
  const missing = topDown(then.outline, homes).filter(({ id }) => wanted.has(id) && !plan.work.node(id))
  planNodes(
    plan,
    missing.map((node) => adopt(plan, past, node, wanted)),
  )
  const rewritten = roots.filter((id) => !missing.some((node) => node.id === id) && plan.work.node(id))
  planNodes(
    plan,
    rewritten.flatMap((id) => keptPlace(plan, past, id)),
  )
  planFacets(plan, then.outline, new Set([...missing.map(({ id }) => id), ...rewritten]))
  return plan.operations
}

/** Puts an item below its nearest former ancestor that exists or comes back as well. */
function adopt({ work }: Plan, past: Replay, node: Node, wanted: ReadonlySet<string>): Node {
  let parentId = node.parentId
  const stands = (id: string) =>
    work.node(id) ? work.node(id)?.sectionId === node.sectionId : wanted.has(id)
  while (parentId !== null && !stands(parentId)) parentId = past.node(parentId)?.parentId ?? null
  return { ...node, parentId }
}

/** The item with its former words at its present place. */
function keptPlace({ work }: Plan, past: Replay, id: string): Node[] {
  const [was, is] = [past.node(id), work.node(id)]
  if (!was || !is) return []
  const { sectionId, parentId, position, box, start } = is
  return [{ ...was, sectionId, parentId, position, box, start }]
}

function putAnalysis({ emit }: Plan, row: Document['analyses'][number], current: boolean): void {
  emit({ kind: 'analysis', id: newId(), analysis: row.id, position: row.position, current })
}

/** Makes deleted analyses again. When all is restored, also deletes newer ones and sets the current one. */
function planAnalyses(plan: Plan, now: Document, then: Document, part: string): void {
  const whole = part === wholePart
  for (const row of then.analyses) {
    const known = plan.work.analysis(row.id)
    const wanted = known ? whole && known.position !== row.position : whole || row.id === part
    if (wanted) putAnalysis(plan, row, known?.current ?? (whole ? row.current : now.analyses.length === 0))
  }
  if (!whole) return
  const gone = now.analyses.filter(({ id }) => !then.analyses.some((row) => row.id === id))
  for (const { id } of gone) plan.emit({ kind: 'delete-analysis', id: newId(), analysis: id })
  // The plan does not guess which analysis the database makes current after a deletion, so it says which.
  const same = then.analyses.every((row) => plan.work.analysis(row.id)?.current === row.current)
  if (same && gone.length === 0) return
  for (const row of then.analyses) if (!row.current) putAnalysis(plan, row, false)
  for (const row of then.analyses) if (row.current) putAnalysis(plan, row, true)
}

function putSection({ work, emit }: Plan, section: Section): void {
  const known = work.section(section.id)
  const { id, analysisId: analysis, kind: sectionKind, heading, position } = section
  if (known && known.heading === heading && known.position === position) return
  emit({ kind: 'section', id: newId(), section: id, analysis, sectionKind, heading, position })
}

/** The items of some sections, parents before their children. */
function topDown(outline: Outline, sections: readonly Section[]): Node[] {
  return sections.flatMap(({ id }) => flatten(toTree(outline.nodes, id)).map(({ node }) => node))
}
