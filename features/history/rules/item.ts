import type { Level, Node, Outline } from '@/features/outline/schema'

export type Levels = Partial<Record<'target' | 'self', Level>>
export type Evidence = Outline['evidence'][number]

/** An item with all that hangs on it; `named` are the items that link to it or were chosen from it. */
export type Item = {
  node: Node
  children: Set<string>
  levels: Levels
  links: Set<string>
  dismissals: Set<string>
  goal: string | null
  due: string | null
  done: string | null
  evidence: Map<string, Evidence>
  named: Set<string>
}

/** An item on which nothing hangs yet. */
export function newItem(node: Node): Item {
  return {
    node,
    children: new Set(),
    levels: {},
    links: new Set(),
    dismissals: new Set(),
    goal: null,
    due: null,
    done: null,
    evidence: new Map(),
    named: new Set(),
  }
}

/** Items as the rows of an outline. */
export function rowsOf(items: readonly Item[]): Omit<Outline, 'revision' | 'sections'> {
  const each = <Row>(rows: (item: Item, nodeId: string) => Row[]) =>
    items.flatMap((item) => rows(item, item.node.id))
  const pairs = (nodeId: string, targets: Set<string>) =>
    [...targets].map((competencyId) => ({ nodeId, competencyId }))
  return {
    nodes: items.map(({ node }) => ({ ...node })),
    levels: each(({ levels }, nodeId) =>
      (['target', 'self'] as const).flatMap((kind) => {
        const value = levels[kind]
        return value === undefined ? [] : [{ nodeId, kind, value }]
      }),
    ),
    links: each(({ links }, nodeId) => pairs(nodeId, links)),
    dismissals: each(({ dismissals }, nodeId) => pairs(nodeId, dismissals)),
    evidence: each(({ evidence }) => [...evidence.values()].map((row) => ({ ...row }))),
    dues: each(({ due }, nodeId) => (due ? [{ nodeId, day: due }] : [])),
    completions: each(({ done }, nodeId) => (done ? [{ nodeId, day: done }] : [])),
    choices: each(({ goal }, nodeId) => (goal ? [{ nodeId, goalId: goal }] : [])),
  }
}
