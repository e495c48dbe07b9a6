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
  return JSON.stringify({ ...outline, nodes: outline.nodes.map(unusual) }) as PackedOutline
}

/** The rows that were packed. */
export function unpack(packed: PackedOutline): Outline {
  const outline = JSON.parse(packed) as Outline
  return { ...outline, nodes: outline.nodes.map((node) => ({ ...usual, ...node })) }
}

const unusual = (node: Node) =>
  Object.fromEntries(
    Object.entries(node).filter(([name, value]) => usual[name as keyof typeof usual] !== value),
  )
