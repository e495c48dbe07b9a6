import type { CareerDocument } from '@/features/document/format/schema'
import { personNameLength } from '@/features/person/rules'
import { personInput } from '@/features/person/schema'

/**
 * The name that a document gives its writer, without emphasis marks; null when it gives none, several lines, or one
 * that no account may have.
 */
export function nameIn(document: CareerDocument): string | null {
  const [only, ...others] = document.sections
    .filter(({ kind }) => kind === 'name')
    .flatMap(({ nodes }) => nodes)
    .filter(({ text }) => text !== '')
  if (!only || others.length > 0 || only.children.length > 0) return null
  // Checked before the expression below, whose time grows with the cube of the length.
  if (only.text.length > 2 * personNameLength) return null
  const name = only.text.replace(/^([*_`]*)(.*?)\1$/s, '$2').trim()
  const parsed = personInput.shape.name.safeParse(name)
  return parsed.success && !name.includes('\n') ? parsed.data : null
}
