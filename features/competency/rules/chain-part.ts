import type { Fence, Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { type Beside, hungOn } from '@/features/outline/model/rules/page-costs'
import { type Wanted, wantedIndex } from '@/features/outline/model/rules/page-part'
import { divide, rowsOfPart } from '@/features/outline/model/rules/parts'
import { type Branch, flatten, siblingsAt } from '@/features/outline/model/rules/tree'
import { mostOnPage, weightOf } from '@/lib/page-parts'
import { type Chain, readChain } from './chain'
import { linkedKinds } from './links'

const isLinked = ({ kind }: Section) => linkedKinds.some((linked) => linked === kind)

/**
 * What the chain view shows of an analysis: all of it, or a part: some competencies with all that is linked to them,
 * then, in later parts, what is linked to none.
 *
 * @param beside what else stands beside items
 */
export function chainPart(
  outline: Outline,
  sections: readonly Section[],
  wanted: Wanted,
  beside: Beside,
): Outline {
  const chain = readChain(outline, false)
  const shown = sections.filter((section) => section.kind === 'required' || isLinked(section))
  const parts = divide(
    outline,
    shown,
    { path: 0, section: () => 0, node: costsOf(outline, chain, beside) },
    mostOnPage,
  )
  if (parts.length === 1) return outline
  const index = wantedIndex(parts, wanted)
  const part = parts[index] as (typeof parts)[number]
  const held = new Set(part.nodes)
  const loose = new Set(chain.unlinked.flatMap(looseIds))
  const rows = chain.rows.filter(({ node }) => held.has(node.id))
  const linked = branchesWithin(rows.map((row) => [row.node.id, branchesOf(row)]))
  const nodes = [
    ...rows.map(({ node }) => node.id),
    ...part.nodes.filter((id) => loose.has(id)),
    ...linked.nodes,
  ]
  const own = new Set(nodes)
  const path = above(outline.nodes, own)
  const here = { sections: sections.map(({ id }) => id), nodes: [...own], open: linked.open, path: [...path] }
  const result = rowsOfPart(outline, sections, [here], 0)
  const bounds = {
    ...result.excerpt,
    part: index + 1,
    parts: parts.length,
    fences: endsOf(outline, sections, own),
  }
  return {
    ...result,
    excerpt: { ...(result.excerpt as NonNullable<Outline['excerpt']>), ...bounds, ends: [] },
  }
}

/** All items above these, without these themselves. */
function above(nodes: readonly Node[], ids: ReadonlySet<string>): Set<string> {
  const parents = new Map(nodes.map(({ id, parentId }) => [id, parentId]))
  const found = new Set<string>()
  for (const id of ids) {
    let parent = parents.get(id) ?? null
    while (parent !== null && !found.has(parent)) {
      if (!ids.has(parent)) found.add(parent)
      parent = parents.get(parent) ?? null
    }
  }
  return found
}

const branchesOf = (row: Chain['rows'][number]) => [...row.state, ...row.gaps, ...row.todos]
const looseIds = (item: Chain['unlinked'][number]) => [
  item.node.id,
  ...flatten(item.below).map(({ node }) => node.id),
]

/** A text is in the page and in its data, once more in the name of its box, and each sign of Markdown may be an element. */
const weightOfWords = (text: string) => 4 * weightOf(text) + 70 * (text.match(/[*`~[]|https?:/g)?.length ?? 0)

/** A competency costs what its row takes; an item of state, gap or to-do only where it stands among the unlinked. */
function costsOf(outline: Outline, chain: Chain, beside: Beside): (node: Node) => number {
  const hung = hungOn(outline)
  const plain = (node: Node) =>
    1_150 + beside.each + weightOfWords(node.text) + (hung.get(node.id) ?? 0) + (beside.of.get(node.id) ?? 0)
  const costs = new Map<string, number>()
  for (const row of chain.rows) {
    const all = flatten(branchesOf(row)).reduce((sum, { node }) => sum + plain(node), 0)
    const whole = plain(row.node) + 1_700 + all
    costs.set(row.node.id, Math.min(whole, mostOnPage))
  }
  const loose = new Set(chain.unlinked.flatMap(looseIds))
  return (node) => costs.get(node.id) ?? (loose.has(node.id) ? plain(node) : 0)
}

/** All that is linked to competencies, as far as one page has room for it. @returns what is left out is open */
function branchesWithin(rows: [competency: string, branches: Branch[]][]): {
  nodes: string[]
  open: string[]
} {
  const nodes: string[] = []
  const open = new Set<string>()
  let used = 0
  const take = (branch: Branch, above: string[]): void => {
    used += 1_100 + weightOfWords(branch.node.text)
    if (used > mostOnPage) {
      for (const id of above) open.add(id)
      return
    }
    nodes.push(branch.node.id)
    for (const child of branch.children) take(child, [...above, branch.node.id])
  }
  for (const [competency, branches] of rows) for (const branch of branches) take(branch, [competency])
  return { nodes, open: [...open] }
}

/** The last items of the outlines that something may be added to: what is new comes behind them. */
function endsOf(outline: Outline, sections: readonly Section[], here: ReadonlySet<string>): Fence[] {
  return sections.filter(isLinked).flatMap((section): Fence[] => {
    const last = siblingsAt(outline.nodes, section.id, null).at(-1)
    if (!last || here.has(last.id)) return []
    const { id, position } = last
    return [{ id, sectionId: section.id, parentId: null, position, side: 'before' }]
  })
}
