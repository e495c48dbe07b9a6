import { type Change, valueKinds } from '@/features/outline/model/rules/diff'
import type { Outline } from '@/features/outline/model/rules/outline'
import { changesSince, type Shown, type Since } from '@/features/snapshot/rules/since'

/** How an item can have changed, in the order of display. */
export const changeKinds = [
  'added',
  'reworded',
  'level',
  'done',
  ...valueKinds.filter((kind) => kind !== 'picked' && kind !== 'described'),
  'link',
  'evidence',
  'goal',
  'gone',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** Changes that are displayed as another kind. A mentor is not told of moves, picks and what levels mean, see `changesSince`. */
const kinds: Record<Exclude<Change['what'], ChangeKind>, ChangeKind> = {
  opened: 'done',
  undone: 'done',
  linked: 'link',
  unlinked: 'link',
  proved: 'evidence',
  unproved: 'evidence',
  removed: 'gone',
  moved: 'reworded',
  reordered: 'reworded',
  picked: 'due',
  described: 'reworded',
}

/** The kind under which a change is displayed. */
export const kindOf = ({ what }: Change): ChangeKind =>
  what in kinds ? kinds[what as keyof typeof kinds] : (what as ChangeKind)

/** What has changed on a page. @property since when the mentor's last review was sent; null before the first */
export type Changes = Since & { since: Date | null }

export const noChanges: Changes = { since: null, items: {}, gone: [] }

/**
 * Compares what a page shows with what its last review showed the viewer. @param analysisId null for the KYS
 */
export function changesOf(
  { since, content }: Pick<Shown, 'since' | 'content'>,
  outline: Outline,
  analysisId: string | null,
): Changes {
  return content ? { since, ...changesSince(content, outline, analysisId) } : { ...noChanges, since }
}

/** How many items have changed in which way; what has not happened is left out. */
export type Figures = Partial<Record<ChangeKind, number>>

/** Sums changes up in figures: each item counts once a kind. */
export function figuresOf({ items, gone }: Since): Figures {
  const figures: Figures = gone.length > 0 ? { gone: gone.length } : {}
  for (const changes of Object.values(items)) {
    for (const kind of new Set(changes.map(kindOf))) figures[kind] = (figures[kind] ?? 0) + 1
  }
  return figures
}

/** How many items are not as they were. */
export const countChanged = ({ items, gone }: Since): number => Object.keys(items).length + gone.length

/** The changes of several items that are shown as one. */
export function changesAmong(items: Changes['items'], nodes: readonly string[]): Change[] {
  return nodes.flatMap((id) => items[id] ?? [])
}
