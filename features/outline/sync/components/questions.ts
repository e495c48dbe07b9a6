import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Conflict, RefusedEdit } from './queue-record'

/** What a queue asks its writer, and words of theirs that found no place. */
export type Questions = { conflicts: Conflict[]; refused: RefusedEdit[] }

/** The questions with what one more refusal brought; of one item only the newest is asked. */
export function withNew(asked: Questions, conflict: Conflict | null, refused: RefusedEdit[]): Questions {
  const others = asked.conflicts.filter(({ node }) => node !== conflict?.node)
  return {
    conflicts: conflict ? [...others, conflict] : asked.conflicts,
    refused: [...asked.refused, ...refused],
  }
}

/** The questions of two queues as those of one; of two about one item, the words of the later stand aside. */
export function joined(own: Questions, more: Questions): Questions {
  const known = new Set(own.conflicts.map(({ node }) => node))
  const twice = more.conflicts.filter(({ node }) => known.has(node))
  return {
    conflicts: [...own.conflicts, ...more.conflicts.filter(({ node }) => !known.has(node))],
    refused: [...own.refused, ...more.refused, ...twice.map(asideOf)],
  }
}

/** The words of a question whose item is gone stand aside, where they can be seen and put again. */
export function setAside({ conflicts, refused }: Questions, node: string): Questions {
  const gone = conflicts.filter((one) => one.node === node)
  return {
    conflicts: conflicts.filter((one) => one.node !== node),
    refused: [...refused, ...gone.map(asideOf)],
  }
}

const asideOf = ({ mine, section = null }: Conflict): RefusedEdit => ({
  id: newId(),
  section,
  text: mine,
  code: 'gone',
})

/** The questions with another version or other own words of the one about this item. */
export function rewritten(
  asked: Questions,
  node: string,
  changes: Partial<Pick<Conflict, 'mine' | 'version'>>,
): Questions {
  const conflicts = asked.conflicts.map((one) => (one.node === node ? { ...one, ...changes } : one))
  return { ...asked, conflicts }
}

/**
 * An item that comes back while its question is open comes back with the words that are stored. The screen shows the
 * writer's own, which are the other answer.
 */
export function asStored(operation: Operation, { conflicts }: Questions): Operation {
  if (operation.kind !== 'insert') return operation
  const asked = conflicts.find(({ node }) => node === operation.node)
  return asked ? { ...operation, text: asked.theirs } : operation
}

/** The questions after such an item came back: an answer names its new version. */
export function askedOf(operation: Operation, asked: Questions): Questions {
  if (operation.kind !== 'insert') return asked
  return rewritten(asked, operation.node, { version: operation.version ?? 1 })
}
