import { applyOperation } from '@/features/outline/model/rules/apply'
import { findNode, moveTo } from '@/features/outline/model/rules/edit'
import { isFacet } from '@/features/outline/model/rules/facet-rows'
import { isWhole } from '@/features/outline/model/rules/hanging'
import { inverseOf } from '@/features/outline/model/rules/inverse'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { ancestorIds, subtreeIds } from '@/features/outline/model/rules/tree'
import { versionOfReturn } from '@/features/outline/model/rules/version-of-return'

/** What is undone in one go. */
export type Step = {
  done: readonly Operation[]
  /** what takes it back */
  undo: readonly Operation[]
  /** when it was done last, in milliseconds */
  at: number
}

/** Milliseconds without a key after which further typing is a step of its own. */
const pause = 1_000

/** @param outline as it was before the operations */
export function stepOf(outline: Outline, operations: readonly Operation[], at: number): Step {
  return { done: operations, undo: inverseOf(outline, operations), at }
}

/** The step with this typing added to it, or null where a new step begins. */
export function continued(step: Step | undefined, operations: readonly Operation[], at: number): Step | null {
  const [edit] = operations
  const last = step?.done.at(-1)
  if (!step || edit?.kind !== 'edit' || operations.length > 1 || at - step.at > pause) return null
  if (last?.kind !== 'edit' || last.node !== edit.node) return null
  return { done: [...step.done.slice(0, -1), edit], undo: step.undo, at }
}

/**
 * The operations that undo a step, fitted to the outline as it is now, which others may have changed. Their
 * words are never removed: items below a removed one move up, and where a text is not the known one any more
 * the server is left to ask.
 */
export function wayBack(outline: Outline, { done, undo }: Pick<Step, 'done' | 'undo'>): Operation[] {
  const known = new Map<string, string>()
  for (const operation of done) {
    if (operation.kind === 'insert' || operation.kind === 'edit') known.set(operation.node, operation.text)
  }
  const made = new Set([...done, ...undo].flatMap((each) => (each.kind === 'insert' ? [each.node] : [])))
  const fitted: Operation[] = []
  let now = outline
  for (const operation of undo) {
    const next = fitTo(now, operation, known, made).map((each) => ({ ...each, id: newId() }))
    fitted.push(...next)
    if (isAsKnown(now, operation, known)) known.set(operation.node, operation.text)
    now = next.reduce(applyOperation, now)
  }
  return fitted
}

/** Whether an operation sets the words of an item that nobody else has changed meanwhile. */
function isAsKnown(
  outline: Outline,
  operation: Operation,
  known: ReadonlyMap<string, string>,
): operation is Extract<Operation, { kind: 'edit' | 'insert' }> {
  if (operation.kind === 'insert') return !findNode(outline, operation.node)
  return operation.kind === 'edit' && known.get(operation.node) === findNode(outline, operation.node)?.text
}

function fitTo(
  outline: Outline,
  operation: Operation,
  known: ReadonlyMap<string, string>,
  made: ReadonlySet<string>,
): Operation[] {
  const stands = (id: string | null) => id === null || findNode(outline, id) !== null
  switch (operation.kind) {
    case 'section':
    case 'delete-section':
    case 'analysis':
    case 'delete-analysis':
      return [operation]
    case 'insert':
      if (stands(operation.node)) return []
      return [
        {
          ...operation,
          version: versionOfReturn(operation.version ?? 1),
          parent: stands(operation.parent) ? operation.parent : null,
        },
      ]
  }
  const node = findNode(outline, operation.node)
  if (!node) return []
  if (isFacet(operation)) return isWhole(operation, stands) ? [operation] : []
  switch (operation.kind) {
    case 'edit': {
      if (node.text === operation.text) return []
      const isKnown = (known.get(node.id) ?? node.text) === node.text
      return [{ ...operation, seen: isKnown ? node.version : Math.max(1, node.version - 1) }]
    }
    case 'move': {
      const { parent } = operation
      const isBelow = parent === node.id || (parent && ancestorIds(outline.nodes, parent).includes(node.id))
      return stands(parent) && !isBelow ? [operation] : []
    }
    case 'delete': {
      if (known.has(node.id) && known.get(node.id) !== node.text) return []
      return [...spareOthers(outline, node, made), operation]
    }
    case 'form':
    case 'goal':
    case 'done':
      return [operation]
  }
}

/** Moves items that the step did not make out from below an item that is removed. */
function spareOthers(outline: Outline, node: Node, made: ReadonlySet<string>): Operation[] {
  const below = subtreeIds(outline.nodes, node.id)
  const isOwn = (id: string | null) => id === node.id || (id !== null && made.has(id))
  const others = outline.nodes.filter(({ id, parentId }) => below.has(id) && !isOwn(id) && isOwn(parentId))
  if (others.length === 0) return []
  const place = { section: node.sectionId, parent: node.parentId, after: node.id }
  const ids = others.map(({ id }) => id)
  return moveTo(outline, ids, place)
}
