import { newId } from '@/features/outline/model/rules/new-id'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { useOutline } from '@/features/outline/sync/components/outline-provider'

export type Effort = Outline['efforts'][number]['effort']

const effortsIn = oncePerOutline(
  (rows: Outline['efforts']) => new Map(rows.map(({ nodeId, effort }) => [nodeId, effort])),
)

/** How long a to-do takes; the component renders again only when that changes. */
export function useEffort(id: string): Effort | null {
  return useOutline(({ efforts }) => effortsIn(efforts).get(id) ?? null)
}

/** Sets how long a to-do takes; null takes it away. */
export const setEffort = (node: string, effort: Effort | null): Operation => ({
  kind: 'effort',
  id: newId(),
  node,
  effort,
})
