import { hungOn, mostOnPage, weightOf } from '@/features/outline/rules/page-costs'
import type { Cut, Outline } from '@/features/outline/schema'
import type { Day } from '@/lib/dates'
import { arrange, todosOf } from './todos'

/**
 * The to-dos of a page, in the order in which it shows them: all, or a part where that would be too much. What they work
 * on is no longer with them then; the page has said it in words.
 *
 * @param part from the address
 */
export function todoPart(outline: Outline, today: Day, part: string | string[] | undefined): Outline {
  const { overdue, dated, open, done } = arrange(todosOf(outline), today)
  const ordered = [...overdue, ...dated, ...open, ...done].map(({ node }) => node)
  const hung = hungOn(outline)
  const parts: string[][] = [[]]
  let used = 0
  for (const node of ordered) {
    const size = 2_000 + 4 * weightOf(node.text) + (hung.get(node.id) ?? 0)
    if (used > 0 && used + size > mostOnPage) {
      parts.push([])
      used = 0
    }
    used += size
    parts.at(-1)?.push(node.id)
  }
  if (parts.length === 1) return outline
  const index =
    typeof part === 'string' && /^\d{1,4}$/.test(part) && parts[Number(part) - 1] ? Number(part) - 1 : 0
  const here = new Set(parts[index])
  const own = (row: { nodeId: string }) => here.has(row.nodeId)
  const cut: Cut = {
    part: index + 1,
    parts: parts.length,
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
    levels: [],
    links: [],
    dismissals: [],
    evidence: [],
    dues: outline.dues.filter(own),
    recurrences: outline.recurrences.filter(own),
    completions: outline.completions.filter(own),
    choices: [],
    cut,
  }
}

/** The rows of to-dos alone: all that the browser needs where the server has drawn the rest. */
export function todoRows(outline: Outline): Outline {
  const sections = new Set(outline.sections.flatMap(({ id, kind }) => (kind === 'todo' ? [id] : [])))
  const nodes = outline.nodes.filter(({ sectionId }) => sections.has(sectionId))
  return { ...outline, nodes, levels: [], links: [], dismissals: [], evidence: [], choices: [] }
}
