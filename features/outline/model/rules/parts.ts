import { hangingOn } from './facet-rows'
import { firstWords } from './first-words'
import { compareSiblings } from './order'
import type { Excerpt, Fence, Node, Outline, Section } from './outline'
import { type Branch, toTree } from './tree'

/**
 * Bytes of HTML and data: for an item with what hangs on it, for an item shown only as the parent of others,
 * and for a heading.
 */
export type Costs = { node: (node: Node) => number; path: number; section: (section: Section) => number }

/** A part of a document, as ids in the order of the page. */
export type Part = { sections: string[]; nodes: string[]; open: string[]; path: string[] }

/**
 * Divides outlines into parts that a page can show, in the order of the page. A branch is divided only if it
 * is larger than a part; its top item is then in the first part, and shown as the parent in the others.
 *
 * @param most bytes of a part
 */
export function divide(
  outline: Pick<Outline, 'nodes'>,
  sections: readonly Section[],
  costs: Costs,
  most: number,
): Part[] {
  let part: Part = { sections: [], nodes: [], open: [], path: [] }
  let used = 0
  const parts = [part]
  const sizes = new Map<string, number>()
  const sizeOf = (branch: Branch): number => {
    const size = costs.node(branch.node) + branch.children.reduce((sum, child) => sum + sizeOf(child), 0)
    sizes.set(branch.node.id, size)
    return size
  }

  function begin(section: Section, above: readonly Node[]): void {
    if (part.nodes.length > 0 || part.sections.length > 0) {
      part = { sections: [], nodes: [], open: [], path: [] }
      parts.push(part)
      used = 0
    }
    enter(section)
    part.path.push(...above.map(({ id }) => id))
    used += above.length * costs.path
  }

  function enter(section: Section): void {
    part.sections.push(section.id)
    used += costs.section(section)
  }

  function place(branch: Branch, section: Section, above: readonly Node[]): void {
    const { node, children } = branch
    const size = sizes.get(node.id) ?? 0
    const fits = used + size <= most
    const room = most - costs.section(section) - above.length * costs.path
    if (fits || size <= room || children.length === 0) {
      if (!fits) begin(section, above)
      take(branch)
      return
    }
    const own = costs.node(node)
    if (used + own > most) begin(section, above)
    part.nodes.push(node.id)
    part.open.push(node.id)
    used += own
    for (const child of children) place(child, section, [...above, node])
  }

  function take({ node, children }: Branch): void {
    part.nodes.push(node.id)
    used += costs.node(node)
    children.forEach(take)
  }

  for (const section of sections) {
    const branches = toTree(outline.nodes, section.id)
    for (const branch of branches) sizeOf(branch)
    const first = branches[0] ? (sizes.get(branches[0].node.id) ?? 0) : 0
    const own = costs.section(section)
    const fits = used + own + Math.min(first, most - own) <= most
    if (fits) enter(section)
    else begin(section, [])
    for (const branch of branches) place(branch, section, [])
  }
  return parts
}

/** Which part an item or a section stands in, from 0 on; -1 where it is not there. */
export function partWith(parts: readonly Part[], id: string): number {
  return parts.findIndex(({ nodes, sections }) => nodes.includes(id) || sections.includes(id))
}

/**
 * The rows of one part, with an excerpt of the others.
 *
 * @param index from 0 on
 * @param sections of the page
 */
export function rowsOfPart(
  outline: Outline,
  sections: readonly Section[],
  parts: readonly Part[],
  index: number,
): Outline {
  const part = parts[index] as Part
  const whole = new Set(part.nodes)
  const path = new Set(part.path)
  const byId = new Map(outline.nodes.map((node) => [node.id, node]))
  const isHere = (id: string) => whole.has(id)
  const facets = hangingOn(outline, isHere)
  const nodes = outline.nodes.flatMap((node) => {
    if (whole.has(node.id)) return [node]
    return path.has(node.id) ? [{ ...node, text: firstWords(node.text) }] : []
  })
  const absent = sections.filter(({ id }) => !part.sections.includes(id)).map(({ id }) => id)
  return {
    ...outline,
    nodes,
    ...facets,
    excerpt: {
      part: index + 1,
      parts: parts.length,
      path: part.path,
      open: part.open,
      ends: parts[index + 1]?.path ?? [],
      fences: fencesAround(outline.nodes, new Set(part.sections), new Set([...part.nodes, ...part.path])),
      names: namesOf(facets.links, byId, isHere),
      absent,
    },
  }
}

function namesOf(
  links: Outline['links'],
  byId: ReadonlyMap<string, Node>,
  isHere: (id: string) => boolean,
): Excerpt['names'] {
  const away = links.filter(({ competencyId }) => !isHere(competencyId))
  return Object.fromEntries(
    away.flatMap(({ competencyId }) => {
      const node = byId.get(competencyId)
      return node ? [[competencyId, firstWords(node.text)]] : []
    }),
  )
}

/** For siblings of which only some are here: the nearest one before these and the nearest one after. */
function fencesAround(
  nodes: readonly Node[],
  sections: ReadonlySet<string>,
  here: ReadonlySet<string>,
): Fence[] {
  const families = new Map<string, Node[]>()
  for (const node of nodes) {
    if (node.parentId === null ? !sections.has(node.sectionId) : !here.has(node.parentId)) continue
    const key = `${node.sectionId}/${node.parentId ?? ''}`
    const family = families.get(key) ?? []
    family.push(node)
    families.set(key, family)
  }
  return [...families.values()].flatMap((family) => {
    const ordered = family.sort(compareSiblings)
    const first = ordered.findIndex(({ id }) => here.has(id))
    // The last item of a part may have all its children in the next one: a new child then comes before them.
    const before = first === -1 ? undefined : ordered[first - 1]
    const behind = ordered[ordered.findLastIndex(({ id }) => here.has(id)) + 1]
    return [...fence(before, 'before'), ...fence(behind, 'behind')]
  })
}

function fence(node: Node | undefined, side: Fence['side']): Fence[] {
  if (!node) return []
  const { id, sectionId, parentId, position } = node
  return [{ id, sectionId, parentId, position, side }]
}
