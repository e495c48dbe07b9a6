import { v7 as newId } from 'uuid'
import type { Operation } from '@/features/outline/schema'
import type { Day } from '@/lib/dates'

/** Ticks a to-do off on a day; null opens it again. */
export function setDone(nodeId: string, day: Day | null): Operation[] {
  return [{ kind: 'done', id: newId(), node: nodeId, day }]
}

/** Sets the day by which a to-do shall be done; null takes it away. */
export function setDue(nodeId: string, day: Day | null): Operation[] {
  return [{ kind: 'due', id: newId(), node: nodeId, day }]
}
