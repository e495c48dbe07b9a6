import { facetNames } from '@/features/outline/model/rules/facets'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node } from '@/features/outline/model/rules/outline'
import { type Document, Replay } from '@/features/outline/model/rules/replay'
import { planItems } from './restore'

/** Items and analyses on which others have written. They stay, because their words would be deleted too. */
export type Held = { nodes: ReadonlySet<string>; analyses: ReadonlySet<string> }

/**
 * The operations that remove what some revisions brought and bring back what they removed. An item stays if
 * it was changed since, or has items below it that were written since.
 *
 * @param before the document before these revisions
 * @param after the document after them
 * @param held items and analyses that stay as well
 */
export function planUndo(before: Document, after: Document, now: Document, held: Held): Operation[] {
  const work = new Replay(now)
  const operations: Operation[] = []
  const emit = (operation: Operation) => {
    operations.push(operation)
    work.carryOut(operation)
  }
  const goes = goingItems(before, after, now, held)
  takeAway(before, after, now, held, goes, work, emit)
  for (const operation of giveBack(before, after, now, work)) emit(operation)
  for (const operation of currentAsBefore(before, after, now, work)) emit(operation)
  return operations
}

const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map(({ id }) => id))

/** Items that were brought and have not changed since, nor anything below them. */
function goingItems(before: Document, after: Document, now: Document, held: Held): ReadonlySet<string> {
  const [was, is] = [new Replay(after), new Replay(now)]
  const old = idsOf(before.outline.nodes)
  const brought = after.outline.nodes.filter(({ id }) => !old.has(id) && is.node(id)).map(({ id }) => id)
  const going = new Set(brought)
  const analysisOf = new Map(now.outline.sections.map(({ id, analysisId }) => [id, analysisId]))
  const stay = (id: string | null | undefined): void => {
    if (!id || !going.delete(id)) return
    stay(is.node(id)?.parentId)
  }
  for (const id of brought) {
    const [then, item] = [was.node(id), is.node(id)]
    if (!then || !item) continue
    const isHeld = held.nodes.has(id) || held.analyses.has(analysisOf.get(item.sectionId) ?? '')
    const isParent = [...is.childrenOf(id)].some((child) => !was.node(child))
    const namers = was.namers(id)
    const isNamed = [...is.namers(id)].some((other) => !namers.has(other))
    if (isHeld || isParent || isNamed || shapeOf(was, then) !== shapeOf(is, item)) stay(id)
  }
  return going
}

/** All that a person can change about an item, as text to compare. */
function shapeOf(work: Replay, { id, version: _, ...node }: Readonly<Node>): string {
  const hung = facetNames.map((name) =>
    work
      .rowsOn(name, id)
      .map((row) => inOrder(row))
      .sort(),
  )
  return JSON.stringify([inOrder(node), hung])
}

const inOrder = (fields: object) =>
  JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))

type Emit = (operation: Operation) => void

/** Deletes whole analyses and sections at once, because each item by itself would take a statement. */
function takeAway(
  before: Document,
  after: Document,
  now: Document,
  held: Held,
  goes: ReadonlySet<string>,
  work: Replay,
  emit: Emit,
): void {
  const isNew = (rows: readonly { id: string }[], then: readonly { id: string }[]) => {
    const [known, made] = [idsOf(then), idsOf(rows)]
    return (id: string) => made.has(id) && !known.has(id)
  }
  const isNewSection = isNew(after.outline.sections, before.outline.sections)
  const isNewAnalysis = isNew(after.analyses, before.analyses)
  const isEmptied = (section: string) => work.within(section).every((id) => goes.has(id))
  for (const { id } of now.analyses) {
    const sections = work.sectionsOf(id)
    if (isNewAnalysis(id) && !held.analyses.has(id) && sections.every(isEmptied))
      emit({ kind: 'delete-analysis', id: newId(), analysis: id })
  }
  for (const { id } of now.outline.sections) {
    if (!work.section(id) || !isEmptied(id)) continue
    if (isNewSection(id) || work.within(id).length > 0)
      emit({ kind: 'delete-section', id: newId(), section: id })
  }
  for (const id of goes) {
    const parent = work.node(id)?.parentId ?? null
    const isTop = parent === null || !goes.has(parent)
    if (work.node(id) && isTop) emit({ kind: 'delete', id: newId(), node: id })
  }
}

/** Brings back items, analyses, and sections with their headings that were removed and are still gone. */
function giveBack(before: Document, after: Document, now: Document, work: Replay): Operation[] {
  const mid = work.document()
  const left = idsOf(after.outline.nodes)
  const isGone = ({ id }: { id: string }) => !left.has(id) && !work.node(id)
  const roots = before.outline.nodes.filter(
    (row) => isGone(row) && (row.parentId === null || left.has(row.parentId)),
  )
  const kept = idsOf(after.outline.sections)
  const there = idsOf(now.outline.sections)
  const sections = before.outline.sections.filter(
    ({ id }) => !work.section(id) && (!kept.has(id) || there.has(id)),
  )
  const homes = new Set(sections.map(({ analysisId }) => analysisId))
  const bare = before.analyses.filter(
    ({ id }) => !homes.has(id) && !work.analysis(id) && !after.analyses.some((row) => row.id === id),
  )
  return [
    ...bare.map(
      ({ id, position }): Operation => ({
        kind: 'analysis',
        id: newId(),
        analysis: id,
        position,
        current: false,
      }),
    ),
    ...headingsOfBefore(before, after, mid),
    ...planItems(
      mid,
      before,
      roots.map(({ id }) => id),
      sections.map(({ id }) => id),
    ),
  ]
}

/** Gives sections their former headings, unless they were changed again since. */
function headingsOfBefore(before: Document, after: Document, mid: Document): Operation[] {
  return before.outline.sections.flatMap((was): Operation[] => {
    const then = after.outline.sections.find(({ id }) => id === was.id)
    const is = mid.outline.sections.find(({ id }) => id === was.id)
    const isSame = (a: typeof was, b: typeof was) => a.heading === b.heading && a.position === b.position
    if (!then || !is || isSame(was, then) || !isSame(then, is)) return []
    const { id: section, analysisId: analysis, kind: sectionKind, heading, position } = was
    return [{ kind: 'section', id: newId(), section, analysis, sectionKind, heading, position }]
  })
}

/** Makes the former analysis current again, unless another one was made current since. */
function currentAsBefore(before: Document, after: Document, now: Document, work: Replay): Operation[] {
  const currentOf = ({ analyses }: Document) => analyses.find(({ current }) => current)
  const [was, then, is] = [currentOf(before), currentOf(after), currentOf(now)]
  const isOthers = is && then?.id !== is.id && work.analysis(is.id)
  const wanted = isOthers ? is : was
  const row = wanted && work.analysis(wanted.id)
  const hasMoved = now.analyses.some(({ id, current }) => (work.analysis(id)?.current ?? false) !== current)
  if (!row || (row.current && !hasMoved && now.analyses.length === work.document().analyses.length)) return []
  return [{ kind: 'analysis', id: newId(), analysis: row.id, position: row.position, current: true }]
}
