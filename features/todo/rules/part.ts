import { hangingOn, itemKinds, mapFacets } from '@/features/outline/model/rules/facet-rows'
import type { Facets } from '@/features/outline/model/rules/facets'
import type { Excerpt, Node, Outline } from '@/features/outline/model/rules/outline'
import { hungOn } from '@/features/outline/model/rules/page-costs'
import type { Day } from '@/lib/dates'
import { inParts, partOfList, weightOf } from '@/lib/page-parts'
import { arrange, isDoneOn, todosOf, type Work, workOf } from './todos'

/**
 * The to-dos of a page, in the order in which it shows them: all, or a part where that would be too much. What they work
 * on is no longer with them then; the page has said it in words.
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
    names: {},
    absent: [],
  }
  return {
    ...outline,
    // What stands above a to-do is left out: its words would come once more for each of the parts.
    nodes: outline.nodes.flatMap((node) => (here.has(node.id) ? [{ ...node, parentId: null }] : [])),
    ...hangingOn(ownFacets(outline), (id) => here.has(id)),
    excerpt,
  }
}

/** To-dos in the order in which pages show them. */
function ordered(outline: Outline, today: Day): Node[] {
  const { overdue, dated, open, done } = arrange(todosOf(outline), today)
  return [...overdue, ...dated, ...open, ...done].map(({ node }) => node)
}

/**
 * The rows of to-dos alone: all that the browser needs where the server has drawn the rest. Of thousands only those
 * that come first, as many as a page has room for; what was done today stays with them.
 */
export function todoRows(outline: Outline, today: Day): Outline {
  const hung = hungOn(outline)
  const sections = new Set(outline.sections.flatMap(({ id, kind }) => (kind === 'todo' ? [id] : [])))
  const fresh = todosOf(outline).flatMap((todo) => (isDoneOn(todo, today) ? [todo.node] : []))
  const [first = [], ...rest] = inParts(
    [...new Set([...fresh, ...ordered(outline, today)])],
    ({ id, text }) => 320 + weightOf(text) + (hung.get(id) ?? 0),
  )
  const nodes =
    rest.length === 0
      ? outline.nodes.filter(({ sectionId }) => sections.has(sectionId))
      : first.map((node) => ({ ...node, parentId: null }))
  return { ...outline, nodes, ...ownFacets(outline) }
}

/** What hangs on to-dos alone, and on no other item besides. */
function ownFacets(rows: Facets): Facets {
  return mapFacets(rows, (all, name) => {
    const [kinds, ...others] = itemKinds(name).map(([, each]) => each)
    return kinds?.includes('todo') && others.length === 0 ? all : []
  })
}

/** What is done of the to-dos of an outline that are not among some rows of it. @param ids those that count; all, without it */
export function workBeyond(outline: Outline, rows: Outline, ids?: readonly string[]): Work {
  const here = new Set(rows.nodes.map(({ id }) => id))
  const wanted = ids && new Set(ids)
  return workOf(todosOf(outline).filter(({ node: { id } }) => !here.has(id) && (!wanted || wanted.has(id))))
}
