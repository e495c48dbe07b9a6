import type { Operation } from '../schema'
import { newId } from './new-id'
import type { Node, Outline } from './outline'

/** Whether anything hangs on an item beside its words: levels, links, evidence, days, a goal's mark. */
export function hasFacets(outline: Outline, { id, isGoal, box }: Node): boolean {
  return isGoal || box === 'done' || carryOver(outline, id, newId()).length > 0 || isLinkedTo(outline, id)
}

const isLinkedTo = (outline: Outline, id: string) => outline.links.some((link) => link.competencyId === id)

/**
 * Hands what hangs on an item on to another one, before the first is deleted. What the other has already (a level,
 * a due day) stays as it is.
 */
export function carryOver(outline: Outline, from: string, to: string): Operation[] {
  const rated = new Set(outline.levels.filter((row) => row.nodeId === to).map((row) => row.kind))
  const hasDue = outline.dues.some((row) => row.nodeId === to)
  const recurs = outline.recurrences.some((row) => row.nodeId === to)
  const isTicked = outline.nodes.some(({ id, box }) => box === 'done' && (id === from || id === to))
  const isChosen = outline.choices.some((row) => row.nodeId === to)
  return facetsOf(outline, new Set([from])).flatMap((operation): Operation[] => {
    const moved = rename(operation, from, to)
    if (moved.kind === 'level' && rated.has(moved.level)) return []
    if (moved.kind === 'due' && hasDue) return []
    if (moved.kind === 'choose' && isChosen) return []
    if (moved.kind === 'recur' && recurs) return []
    if (moved.kind === 'occurrence' && isTicked) return []
    return [moved.kind === 'evidence' ? { ...moved, evidence: newId() } : moved]
  })
}

function rename(operation: Operation, from: string, to: string): Operation {
  const other = (id: string) => (id === from ? to : id)
  switch (operation.kind) {
    case 'link':
    case 'dismiss':
      return { ...operation, node: other(operation.node), competency: other(operation.competency) }
    case 'choose':
      return { ...operation, node: other(operation.node), goal: operation.goal && other(operation.goal) }
    case 'level':
    case 'evidence':
    case 'due':
    case 'recur':
    case 'occurrence':
      return { ...operation, node: other(operation.node) }
    default:
      return operation
  }
}

/** Operations that set again what hangs on these items. */
export function facetsOf(
  outline: Omit<Outline, 'revision' | 'sections' | 'nodes'>,
  ids: ReadonlySet<string>,
): Operation[] {
  const paired = (row: { nodeId: string; competencyId: string }) =>
    ids.has(row.nodeId) || ids.has(row.competencyId)
  const own = (row: { nodeId: string }) => ids.has(row.nodeId)
  return [
    ...outline.levels.filter(own).map(
      (row): Operation => ({
        kind: 'level',
        id: newId(),
        node: row.nodeId,
        level: row.kind,
        value: row.value,
      }),
    ),
    ...outline.links.filter(paired).map(
      (row): Operation => ({
        kind: 'link',
        id: newId(),
        node: row.nodeId,
        competency: row.competencyId,
        linked: true,
      }),
    ),
    ...outline.dismissals.filter(paired).map(
      (row): Operation => ({
        kind: 'dismiss',
        id: newId(),
        node: row.nodeId,
        competency: row.competencyId,
        dismissed: true,
      }),
    ),
    ...outline.evidence
      .filter((row) => ids.has(row.competencyId))
      .map(
        (row): Operation => ({
          kind: 'evidence',
          id: newId(),
          node: row.competencyId,
          evidence: row.id,
          position: row.position,
          text: row.text,
        }),
      ),
    ...outline.dues
      .filter(own)
      .map((row): Operation => ({ kind: 'due', id: newId(), node: row.nodeId, day: row.day })),
    ...outline.recurrences
      .filter(own)
      .map((row): Operation => ({ kind: 'recur', id: newId(), node: row.nodeId, rule: row.rule })),
    // The box is the item's own: these only tell the days.
    ...outline.completions
      .filter(own)
      .map(
        (row): Operation => ({ kind: 'occurrence', id: newId(), node: row.nodeId, day: row.day, done: true }),
      ),
    ...outline.choices
      .filter((row) => ids.has(row.nodeId) || ids.has(row.goalId))
      .map((row): Operation => ({ kind: 'choose', id: newId(), node: row.nodeId, goal: row.goalId })),
  ]
}
