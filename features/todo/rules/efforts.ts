import { newId } from '@/features/outline/model/rules/new-id'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'

export type Effort = Outline['efforts'][number]['effort']

const effortsIn = oncePerOutline(
  (rows: Outline['efforts']) => new Map(rows.map(({ nodeId, effort }) => [nodeId, effort])),
)

/** How long a to-do takes; null where nobody has guessed. */
export const effortOf = ({ efforts }: Pick<Outline, 'efforts'>, id: string): Effort | null =>
  effortsIn(efforts).get(id) ?? null

/** Sets how long a to-do takes; null takes it away. */
export const setEffort = (node: string, effort: Effort | null): Operation => ({
  kind: 'effort',
  id: newId(),
  node,
  effort,
})
