import type { Node } from '@/features/outline/model/rules/outline'

/** Whether an item says something: no empty line, no rule or table taken over from a document. In SQL: `within.is_text`. */
export function isText(node: Pick<Node, 'form' | 'text'>): boolean {
  return node.form !== 'raw' && node.text.trim() !== ''
}
