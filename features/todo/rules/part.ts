import { hangingOn, itemKinds, mapFacets } from '@/features/outline/model/rules/facet-rows'
import type { Facets } from '@/features/outline/model/rules/facets'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Excerpt, Node, Outline } from '@/features/outline/model/rules/outline'
import { hungOn } from '@/features/outline/model/rules/page-costs'
import type { Day } from '@/lib/dates'
import { partOfList, weightOf } from '@/lib/page-parts'
import { inLists } from './lists'
import { todosOf } from './todos'

/**
 * The to-dos of a page in display order: all, or one part if they are too much. A part lacks the items that
 * they work on, which the server has written into the page.
 *
 * @param part from the address
 */
export function todoPart(outline: Outline, today: Day, part: string | string[] | undefined): Outline {
  const hung = hungOn(outline)
  const sizeOf = ({ id, text }: Node) => 2_000 + 4 * weightOf(text) + (hung.get(id) ?? 0)
  const { shown, of } = partOfList(ordered(outline, today), sizeOf, part)
  if (!of) return outline
  const here = new Set(shown.map(({ id }) => id))
  const excerpt: Excerpt = {
    ...of,
    path: [],
    open: [],
    ends: [],
    fences: [],
    names: namesOf(outline, here),
    absent: [],
  }
  return {
    ...outline,
    // Parents are left out, because their words would be repeated in each part.
    nodes: outline.nodes.flatMap((node) => (here.has(node.id) ? [{ ...node, parentId: null }] : [])),
    ...hangingOn({ ...ownFacets(outline), links: outline.links }, (id) => here.has(id)),
    excerpt,
  }
}

/** First words of the competencies that some to-dos work on, by id. */
function namesOf(outline: Outline, todos: ReadonlySet<string>): Record<string, string> {
  const texts = new Map(outline.nodes.map(({ id, text }) => [id, text]))
  const linked = outline.links.filter(({ nodeId }) => todos.has(nodeId))
  return Object.fromEntries(
    linked.map(({ competencyId }) => [competencyId, firstWords(texts.get(competencyId) ?? '')]),
  )
}

/** To-dos in the order in which pages show them. */
function ordered(outline: Outline, today: Day): Node[] {
  const { today: now, week, later, done } = inLists(outline, todosOf(outline), today)
  return [...now, ...week, ...later, ...done].map(({ node }) => node)
}

/** Keeps facets whose rows name to-dos only, and no other items. */
function ownFacets(rows: Facets): Facets {
  return mapFacets(rows, (all, name) => {
    const [kinds, ...others] = itemKinds(name).map(([, each]) => each)
    return kinds?.includes('todo') && others.length === 0 ? all : []
  })
}
