import type { Day } from '@/lib/dates'

/** What can have changed about an item, in the order in which it is told. */
export const changeKinds = [
  'insert',
  'edit',
  'level',
  'done',
  'due',
  'recur',
  'link',
  'evidence',
  'goal',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One thing that has changed about one item. */
export type Change = { nodeId: string; what: ChangeKind }

/** What has changed on a page. @property since the day of the look before; null: since the mentorship began */
export type Changes = { since: Day | null; items: Record<string, ChangeKind[]> }

/** How many items have changed in which way; what has not happened is left out. */
export type Figures = Partial<Record<ChangeKind, number>>

/** Puts changes together by item. A new item is only new, whatever was done to its words since. */
export function byItem(changes: readonly Change[]): Record<string, ChangeKind[]> {
  const found = new Map<string, Set<ChangeKind>>()
  for (const { nodeId, what } of changes) found.set(nodeId, (found.get(nodeId) ?? new Set()).add(what))
  return Object.fromEntries(
    [...found].map(([id, kinds]) => [
      id,
      changeKinds.filter((kind) => kinds.has(kind) && !(kind === 'edit' && kinds.has('insert'))),
    ]),
  )
}

/** Sums changes up in figures. */
export function figuresOf(changes: readonly Change[]): Figures {
  const figures: Figures = {}
  for (const kinds of Object.values(byItem(changes))) {
    for (const kind of kinds) figures[kind] = (figures[kind] ?? 0) + 1
  }
  return figures
}

/** What has changed about some items that are shown as one. */
export function changesAmong(items: Changes['items'], nodes: readonly string[]): ChangeKind[] {
  return changeKinds.filter((kind) => nodes.some((id) => items[id]?.includes(kind)))
}
