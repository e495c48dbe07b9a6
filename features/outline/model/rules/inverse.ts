import type { Operation, OperationOf } from '../schema'
import { applyOperation, tickDay } from './apply'
import { findNode } from './edit'
import { newId } from './new-id'
import type { Outline } from './outline'
import { restoreOperations } from './restore'

/**
 * Operations that take these back: carried out after them, they give the outline as it is now.
 *
 * @param outline as it was before the operations
 */
export function inverseOf(outline: Outline, operations: readonly Operation[]): Operation[] {
  const inverses: Operation[][] = []
  let before = outline
  for (const operation of operations) {
    inverses.push(inverseOfOne(before, operation))
    before = applyOperation(before, operation)
  }
  return inverses.reverse().flat()
}

/** What changed nothing has nothing to take back. */
function inverseOfOne(outline: Outline, operation: Operation): Operation[] {
  const id = newId()
  const node = 'node' in operation ? findNode(outline, operation.node) : null
  switch (operation.kind) {
    case 'insert':
      return node ? [] : [{ kind: 'delete', id, node: operation.node }]
    case 'section':
    case 'delete-section':
      return inverseOfSection(outline, operation)
    case 'analysis':
    case 'delete-analysis':
      return []
  }
  if (!node) return []
  switch (operation.kind) {
    case 'edit':
      return node.text === operation.text
        ? []
        : [{ kind: 'edit', id, node: node.id, text: node.text, seen: operation.seen + 1 }]
    case 'move': {
      const { id: moved, sectionId: section, parentId: parent, position } = node
      return [{ kind: 'move', id, node: moved, section, parent, position }]
    }
    case 'delete':
      return restoreOperations(outline, node.id)
    case 'form':
      // No operation sets the number that a list starts with.
      return node.start === null
        ? [{ kind: 'form', id, node: node.id, form: node.form }]
        : rebuild(outline, node.id)
    case 'goal':
      return [{ kind: 'goal', id, node: node.id, isGoal: node.isGoal }]
    case 'done': {
      const day = tickDay(outline, node.id)
      const isPlain = isLast(outline, operation, day) && (node.box === 'open' || day !== null)
      // Nor does one take a box away, or tick it without a day as an imported one may be.
      return isPlain ? [{ kind: 'done', id, node: node.id, day }] : rebuild(outline, node.id)
    }
    default:
      return inverseOfFacet(outline, operation)
  }
}

/** Whether a tick is later than all days that stay: only then is it the one that goes when the item is opened. */
function isLast(
  { completions }: Outline,
  { node, day }: OperationOf<'done'>,
  replaced: string | null,
): boolean {
  return (
    day === null || completions.every((row) => row.nodeId !== node || row.day === replaced || row.day < day)
  )
}

/** Takes an item away and puts it back as it was. */
function rebuild(outline: Outline, node: string): Operation[] {
  return [{ kind: 'delete', id: newId(), node }, ...restoreOperations(outline, node)]
}

function inverseOfFacet(outline: Outline, operation: Operation): Operation[] {
  const id = newId()
  const isPair = (row: { nodeId: string; competencyId: string }) =>
    'competency' in operation && row.nodeId === operation.node && row.competencyId === operation.competency
  const isOf = (row: { nodeId: string }) => 'node' in operation && row.nodeId === operation.node
  switch (operation.kind) {
    case 'choose':
      return [{ ...operation, id, goal: outline.choices.find(isOf)?.goalId ?? null }]
    case 'level': {
      const before = outline.levels.find((row) => isOf(row) && row.kind === operation.level)
      return [{ ...operation, id, value: before?.value ?? null }]
    }
    case 'link':
      return [{ ...operation, id, linked: outline.links.some(isPair) }]
    case 'dismiss':
      return [{ ...operation, id, dismissed: outline.dismissals.some(isPair) }]
    case 'due':
      return [{ ...operation, id, day: outline.dues.find(isOf)?.day ?? null }]
    case 'recur':
      return [{ ...operation, id, rule: outline.recurrences.find(isOf)?.rule ?? null }]
    case 'occurrence':
      return [
        { ...operation, id, done: outline.completions.some((row) => isOf(row) && row.day === operation.day) },
      ]
    case 'evidence': {
      const before = outline.evidence.find((row) => row.id === operation.evidence)
      if (!before) return [{ ...operation, id, text: null }]
      return [{ ...operation, id, node: before.competencyId, position: before.position, text: before.text }]
    }
    default:
      return []
  }
}

/** A section that was made stays, empty: another tab may be writing in it. */
function inverseOfSection(outline: Outline, operation: Operation): Operation[] {
  const section = 'section' in operation && outline.sections.find(({ id }) => id === operation.section)
  if (!section) return []
  const { id, analysisId: analysis, kind: sectionKind, heading, position } = section
  const made: Operation = {
    kind: 'section',
    id: newId(),
    section: id,
    analysis,
    sectionKind,
    heading,
    position,
  }
  if (operation.kind === 'section') return [made]
  const tops = outline.nodes.filter((node) => node.sectionId === id && node.parentId === null)
  const ids = new Set<string>()
  const restored = tops.flatMap((node) => restoreOperations(outline, node.id))
  // What hangs between two of its items would come twice.
  const once = restored.filter((each) => {
    const key = JSON.stringify({ ...each, id: null })
    return !ids.has(key) && ids.add(key)
  })
  const inserts = once.filter(({ kind }) => kind === 'insert')
  return [made, ...inserts, ...once.filter(({ kind }) => kind !== 'insert')]
}
