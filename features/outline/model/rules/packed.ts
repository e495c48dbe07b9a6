import { emptyOutline } from './empty'
import type { Node, Outline } from './outline'

/** The rows of a page as one text: see `pack`. */
export type PackedOutline = string & { readonly packed: true }

/** What most items are, and what is therefore not said of each. */
const usual = {
  parentId: null,
  form: 'bullet',
  box: 'none',
  start: null,
  isGoal: false,
  version: 1,
} satisfies Partial<Node>

/**
 * The rows of a page for its way to the browser. React would take them apart value by value, and put them together
 * again on the server and in the browser; a text passes it as a whole, and JSON is read by the engine itself.
 */
export function pack(outline: Outline): PackedOutline {
  const rows = Object.entries({ ...outline, nodes: outline.nodes.map(unusual) })
  return JSON.stringify(Object.fromEntries(rows.filter(([, each]) => !isEmpty(each)))) as PackedOutline
}

/** The rows that were packed. */
export function unpack(packed: PackedOutline): Outline {
  const outline = { ...emptyOutline(), ...(JSON.parse(packed) as Partial<Outline>) }
  return { ...outline, nodes: outline.nodes.map((node) => ({ ...usual, ...node })) }
}

/** Lists without rows, as most facets have on most pages, are not said either. */
const isEmpty = (list: unknown) => Array.isArray(list) && list.length === 0

const unusual = (node: Node) =>
  Object.fromEntries(
    Object.entries(node).filter(([name, value]) => usual[name as keyof typeof usual] !== value),
  )
