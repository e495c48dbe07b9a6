import { isItem } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { groupsOf } from './print-document'

/**
 * Whether two documents print the same nodes, section by section; ignores headings and what only JSON holds.
 */
export function isSameOutline(a: CareerDocument, b: CareerDocument): boolean {
  return outline(a) === outline(b)
}

function outline(document: CareerDocument): string {
  const nodes = groupsOf(document).flatMap(({ sections }) => sections.map((section) => shapes(section.nodes)))
  return JSON.stringify(nodes.filter((each) => each.length > 0))
}

/** What is below something that is no item is printed behind it. */
function shapes(nodes: DocumentNode[]): unknown[] {
  return nodes.flatMap((node) => {
    const { form, box, start, text, children } = node
    const own = [form, box, start, text]
    return isItem(node) ? [[...own, shapes(children)]] : [own, ...shapes(children)]
  })
}
