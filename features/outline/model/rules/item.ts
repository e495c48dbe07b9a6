import type { Level, Node, Outline } from './outline'

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
  rule: string | null
  /** the days on which it was done */
  done: Set<string>
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
    rule: null,
    done: new Set(),
    evidence: new Map(),
    named: new Set(),
  }
}

/** The day on which an item that is done was ticked: the last of its days. */
export function tickDay({ node, done }: Pick<Item, 'node' | 'done'>): string | null {
  return node.box === 'done' ? lastOf(done) : null
}

/** The last of some days. */
export function lastOf(days: Iterable<string>): string | null {
  return [...days].sort().at(-1) ?? null
}

/** Items as the rows of an outline. */
export function rowsOf(items: readonly Item[]): Omit<Outline, 'revision' | 'sections' | 'cut'> {
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
    recurrences: each(({ rule }, nodeId) => (rule ? [{ nodeId, rule }] : [])),
    completions: each(({ done }, nodeId) => [...done].map((day) => ({ nodeId, day }))),
    choices: each(({ goal }, nodeId) => (goal ? [{ nodeId, goalId: goal }] : [])),
  }
}
