import type { CareerDocument, DocumentNode } from '@/features/document/format/schema'
import { groupsOf } from './print-document'

/**
 * Whether two documents print the same nodes, section by section; ignores headings and what only JSON holds.
 */
export function isSameOutline(a: CareerDocument, b: CareerDocument): boolean {
  return outline(a) === outline(b)
}

function outline(document: CareerDocument): string {
  const nodes = groupsOf(document).flatMap(({ sections }) =>
    sections.map((section) => section.nodes.map(shape)),
  )
  return JSON.stringify(nodes.filter((each) => each.length > 0))
}

function shape({ form, box, start, text, children }: DocumentNode): unknown[] {
  return [form, box, start, text, children.map(shape)]
}
