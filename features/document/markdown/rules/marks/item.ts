import type { DocumentNode } from '@/features/document/format/schema'
import { type Grammar, type MarkedLine, readMarks } from './line'

/** Whether a line begins with a code fence, escaped or not: nothing can be written behind it. */
export function isFence(line: string): boolean {
  return /^\\?(`{3}|~{3})/.test(line)
}

/** Takes the marks from the first line of an item; null when there are none. Code never has any. */
export function readItem(
  { form, text }: Pick<DocumentNode, 'form' | 'text'>,
  grammar: Grammar,
): MarkedLine | null {
  const [first = '', ...rest] = text.split('\n')
  if (form === 'raw' || isFence(first)) return null
  const marked = readMarks(first, grammar)
  return marked?.body === '' && rest.length > 0 ? null : marked
}
