import { isText } from '@/features/outline/model/rules/is-text'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { type Branch, flatten, toTree } from '@/features/outline/model/rules/tree'
import { groupBy } from '@/lib/group-by'
import type { Level } from '@/lib/outline-kinds'
import { competencyNodes, levelOf } from './competencies'
import { type LinkedKind, linkedKinds } from './links'
import { suggester } from './suggest'

/** One competency with all that hangs on it. */
export type ChainRow = {
  node: Node
  depth: number
  target: Level | null
  self: Level | null
  evidence: Outline['evidence']
  state: Branch[]
  gaps: Branch[]
  todos: Branch[]
  /** a gap that nobody works on, or work that closes no gap */
  missing: 'todo' | 'gap' | null
}

/** An item of state, gap or to-do that belongs to no competency yet, and the one that it may belong to. */
export type Unlinked = {
  node: Node
  below: Branch[]
  kind: LinkedKind
  suggested: string | null
  /** the proposed competency has the very same name */
  exact: boolean
}

/** An analysis read competency by competency, from the same rows as the four outlines. */
export type Chain = { rows: ChainRow[]; unlinked: Unlinked[] }

/**
 * Reads the chain of an analysis; competencies and unlinked items in the writer's order. In a part of it,
 * items linked to competencies outside the part count as linked, and items shown only as parents get no row.
 *
 * @param proposes whether to look for what unlinked items may belong to, which takes long
 */
export function readChain(outline: Outline, proposes = true): Chain {
  const { competencies, reached, loose, suggest } = readHanging(outline, proposes)
  const open = new Set(outline.excerpt?.open)
  return {
    rows: competencies.map(({ node, depth }) => {
      const row = rowOf(outline, node, depth, reached.get(node.id))
      return open.has(node.id) ? { ...row, missing: null } : row
    }),
    unlinked: loose.flatMap(({ branch, kind }) => propose(branch, kind, suggest)),
  }
}

/** The unlinked items of a chain, a branch at a time: comparing takes long, and whoever asks can rest in between. */
export function* unlinkedByBranch(outline: Outline): Generator<Unlinked[]> {
  const { loose, suggest } = readHanging(outline, true)
  for (const { branch, kind } of loose) yield propose(branch, kind, suggest)
}

/** What hangs on which competency, what on none, and what proposes one for it. */
function readHanging(outline: Outline, proposes: boolean) {
  const { excerpt } = outline
  const path = new Set(excerpt?.path)
  const competencies = competencyNodes(outline).filter(({ node }) => !path.has(node.id))
  const known = new Set(competencies.map(({ node }) => node.id))
  const own = groupBy(
    outline.links.filter((link) => excerpt || known.has(link.competencyId)),
    (link) => link.nodeId,
  )
  const reached = new Map<string, Record<LinkedKind, Branch[]>>()
  const loose: { branch: Branch; kind: LinkedKind }[] = []

  for (const section of linkedSections(outline)) {
    const hang = (branch: Branch, above: ReadonlySet<string>): void => {
      const mine = (own.get(branch.node.id) ?? []).map((link) => link.competencyId)
      const shown = path.has(branch.node.id) ? [] : mine
      for (const id of shown.filter((id) => !above.has(id))) {
        const row = reached.get(id) ?? { state: [], gap: [], state_gap: [], todo: [] }
        row[section.kind].push(branch)
        reached.set(id, row)
      }
      for (const child of branch.children) hang(child, new Set([...above, ...mine]))
    }
    const leave = (branch: Branch): void => {
      if (own.has(branch.node.id)) return
      const linkedBelow = flatten(branch.children).some(({ node }) => own.has(node.id))
      if (linkedBelow || path.has(branch.node.id)) branch.children.forEach(leave)
      else if (isText(branch.node)) loose.push({ branch, kind: section.kind })
    }
    for (const branch of toTree(outline.nodes, section.id)) {
      hang(branch, new Set())
      leave(branch)
    }
  }

  const suggest = suggester(
    !proposes || excerpt ? [] : competencies.map(({ node }) => node).filter(isText),
    outline.dismissals,
    new Map([...reached].map(([id, row]) => [id, textsOf([...row.gap, ...row.state_gap, ...row.todo])])),
  )
  return { competencies, reached, loose, suggest }
}

/** Proposes a link for an item, and separately for items below it with exactly another competency's name. */
function propose(branch: Branch, kind: LinkedKind, suggest: ReturnType<typeof suggester>): Unlinked[] {
  const { node, children } = branch
  const proposal = suggest(node, textsOf(children))
  const suggested = proposal?.competencyId ?? null
  const apart = children
    .flatMap((child) => propose(child, kind, suggest))
    .filter((item) => item.exact && item.suggested !== suggested)
  const below = children.filter((child) => !apart.some((item) => item.node.id === child.node.id))
  return [{ node, below, kind, suggested, exact: proposal?.score === 1 }, ...apart]
}

const textsOf = (branches: Branch[]) => flatten(branches).map(({ node }) => node.text)

type LinkedSection = Section & { kind: LinkedKind }

function linkedSections(outline: Outline): LinkedSection[] {
  return outline.sections.filter((section): section is LinkedSection =>
    linkedKinds.some((kind) => kind === section.kind),
  )
}

function rowOf(
  outline: Outline,
  node: Node,
  depth: number,
  reached: Record<LinkedKind, Branch[]> | undefined,
): ChainRow {
  const gaps = [...(reached?.gap ?? []), ...(reached?.state_gap ?? [])]
  const todos = reached?.todo ?? []
  return {
    node,
    depth,
    target: levelOf(outline, node.id, 'target'),
    self: levelOf(outline, node.id, 'self'),
    evidence: outline.evidence.filter((row) => row.competencyId === node.id),
    state: reached?.state ?? [],
    gaps,
    todos,
    missing:
      gaps.length > 0 && todos.length === 0 ? 'todo' : todos.length > 0 && gaps.length === 0 ? 'gap' : null,
  }
}
