import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Conflict, QueueRecord, RefusedEdit } from './queue-record'

type Questions = { conflicts: Conflict[]; refused: RefusedEdit[] }

/** The questions of two queues as those of one; of two about one item, the words of the later stand aside. */
export function joined(own: Questions, more: QueueRecord): Questions {
  const known = new Set(own.conflicts.map(({ node }) => node))
  const twice = more.conflicts.filter(({ node }) => known.has(node))
  return {
    conflicts: [...own.conflicts, ...more.conflicts.filter(({ node }) => !known.has(node))],
    refused: [
      ...own.refused,
      ...more.refused,
      ...twice.map(({ mine }) => ({ id: newId(), section: null, text: mine, code: 'gone' as const })),
    ],
  }
}

/**
 * An item that comes back while its question is open comes back with the words that are stored. The screen shows the
 * writer's own, which are the other answer.
 */
export function asStored(operation: Operation, conflicts: readonly Conflict[]): Operation {
  if (operation.kind !== 'insert') return operation
  const asked = conflicts.find(({ node }) => node === operation.node)
  return asked ? { ...operation, text: asked.theirs } : operation
}

/** The questions after an operation: about an item that came back, an answer names its new version. */
export function askedOf(operation: Operation, conflicts: Conflict[]): Conflict[] {
  if (operation.kind !== 'insert') return conflicts
  const version = operation.version ?? 1
  return conflicts.map((one) => (one.node === operation.node ? { ...one, version } : one))
}
