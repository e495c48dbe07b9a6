import type { Operation } from '@/features/outline/model/rules/operation'
import { type Document, Replay } from '@/features/outline/model/rules/replay'

/** Operations as they are planned, and the rows that they lead to. */
export type Plan = { work: Replay; operations: Operation[]; emit: (operation: Operation) => void }

/** A plan that holds nothing yet. @param now the document that it begins with */
export function beginPlan(now: Document): Plan {
  const work = new Replay(now)
  const operations: Operation[] = []
  const emit = (operation: Operation) => {
    operations.push(operation)
    work.carryOut(operation)
  }
  return { work, operations, emit }
}
