import type { Node } from '@/features/outline/model/rules/outline'

/**
 * Whether an item has text: no empty line, and no rule or table of an imported document. In SQL:
 * `within.is_text`.
 */
export function isText(node: Pick<Node, 'form' | 'text'>): boolean {
  return node.form !== 'raw' && node.text.trim() !== ''
}
