import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'

/** Figures of a document that tell whether it is what its writer meant. */
export type Contents = Record<
  'analyses' | 'required' | 'state' | 'gap' | 'todo' | 'levels' | 'targets' | 'days' | 'links',
  number
>

/** Items of the parts of all analyses, and what hangs on them. */
export function contentsOf({ analyses }: CareerDocument): Contents {
  const sections = analyses.flatMap((each) => each.sections)
  const all = (nodes: DocumentNode[]): DocumentNode[] =>
    nodes.flatMap((node) => [node, ...all(node.children)])
  const itemsOf = (kind: string) =>
    sections
      .filter((each) => each.kind === kind)
      .flatMap(({ nodes }) => all(nodes).filter(({ form }) => form === 'bullet'))
  const items = sections.flatMap(({ nodes }) => all(nodes))
  return {
    analyses: analyses.length,
    required: itemsOf('required').length,
    state: itemsOf('state').length,
    gap: itemsOf('gap').length,
    todo: itemsOf('todo').length,
    levels: items.filter(({ self }) => self !== undefined).length,
    targets: items.filter(({ target }) => target !== undefined).length,
    days: items.filter(({ due }) => due !== undefined).length,
    links: items.filter(({ competencies = [] }) => competencies.length > 0).length,
  }
}
