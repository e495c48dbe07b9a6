import { useMemo, useSyncExternalStore } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'
import { ancestorIds } from '@/features/outline/model/rules/tree'

/** Most ids that are kept: more than a document has items, so ids of deleted items are dropped in the end. */
const most = 5_000
const none: ReadonlySet<string> = new Set()

/** Which items of a document hide their children for this viewer, kept in this browser. */
export class Folds {
  private folded: ReadonlySet<string>
  private seen = none
  private readonly listeners = new Set<() => void>()

  constructor(private readonly key: string) {
    this.folded = read(key)
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  get = (): ReadonlySet<string> => this.folded

  /** Hides the children of these items, or shows them. */
  set = (ids: readonly string[], isFolded: boolean): void => {
    const changed = ids.filter((id) => this.folded.has(id) !== isFolded)
    if (changed.length === 0) return
    const next = [...this.folded].filter((id) => !changed.includes(id))
    this.folded = new Set(isFolded ? [...next, ...changed].slice(-most) : next)
    try {
      localStorage.setItem(this.key, JSON.stringify([...this.folded]))
    } catch {
      // Storage is full: the folds last as long as the page.
    }
    for (const listener of this.listeners) listener()
  }

  /** Items that stay in sight although they were finished before, until the document is left. */
  getSeen = (): ReadonlySet<string> => this.seen

  /** Shows finished items, or hides them again. */
  show = (ids: readonly string[], isShown: boolean): void => {
    const changed = ids.filter((id) => this.seen.has(id) !== isShown)
    if (changed.length === 0) return
    this.seen = new Set(isShown ? [...this.seen, ...ids] : [...this.seen].filter((id) => !ids.includes(id)))
    for (const listener of this.listeners) listener()
  }

  /** Shows an item: all that stand above it unfold, and it stays even if it is finished. */
  reveal = (nodes: readonly Node[], id: string): void => {
    this.set(ancestorIds(nodes, id), false)
    this.show([id], true)
  }
}

function read(key: string): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(ids) ? new Set(ids.filter((id) => typeof id === 'string')) : none
  } catch {
    return none
  }
}

const all = new Map<string, Folds>()

/** The folds of a viewer on the document of an owner: the same on all of its pages. */
export function foldsOf(viewer: string, owner: string): Folds {
  const key = `career-goal:folded:${viewer}:${owner}`
  const folds = all.get(key) ?? new Folds(key)
  all.set(key, folds)
  return folds
}

const never = () => () => {}

/** The folded items; items that must be seen, such as those with an open question, unfold what is above them. */
export function useFolded(
  folds: Folds | null,
  nodes: readonly Node[],
  seen: readonly string[],
): ReadonlySet<string> {
  const folded = useSyncExternalStore(folds?.subscribe ?? never, folds?.get ?? (() => none), () => none)
  return useMemo(() => {
    if (seen.length === 0 || folded.size === 0) return folded
    const shown = new Set(seen.flatMap((id) => ancestorIds(nodes, id)))
    return new Set([...folded].filter((id) => !shown.has(id)))
  }, [folded, nodes, seen])
}

/** The items that stay in sight although they were finished before. */
export function useSeen(folds: Folds | null): ReadonlySet<string> {
  return useSyncExternalStore(folds?.subscribe ?? never, folds?.getSeen ?? (() => none), () => none)
}
