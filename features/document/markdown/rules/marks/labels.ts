import type { DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { tidySource, trimBlank } from '../source'
import { isFence } from './item'
import { escapeMarks, withoutLevels } from './line'
import type { MarkWords } from './words'

const longestName = 60

/**
 * How links name the competencies of an analysis, in reading order: by name; where several have one name,
 * with the names above (`대용량 처리 / Redis`); where these are equal too, with a number (`Redis (2)`). A
 * competency without words has no label.
 */
export function labelsOf(sections: readonly DocumentSection[], words: MarkWords): Map<DocumentNode, string> {
  const found: { node: DocumentNode; name: string; trail: string }[] = []
  const visit = (node: DocumentNode, above: string): void => {
    const name = nameOf(node, words)
    const trail = [above, name].filter((each) => each !== '').join(' / ')
    if (name !== '') found.push({ node, name, trail })
    for (const child of node.children) visit(child, trail)
  }
  for (const { kind, nodes } of sections) if (kind === 'required') for (const node of nodes) visit(node, '')

  const counts = new Map<string, number>()
  for (const { name } of found) counts.set(name, (counts.get(name) ?? 0) + 1)
  const taken = new Set(found.flatMap(({ name }) => (counts.get(name) === 1 ? [name] : [])))
  const numbers = new Map<string, number>()
  return new Map(
    found.map(({ node, name, trail }) => {
      if (counts.get(name) === 1) return [node, name]
      let label = trail
      let number = numbers.get(trail) ?? 1
      for (; taken.has(label); label = `${trail} (${number})`) number += 1
      numbers.set(trail, number)
      taken.add(label)
      return [node, label]
    }),
  )
}

/** The first line, in a form that escaping for Markdown does not change. */
function nameOf({ form, text }: DocumentNode, words: MarkWords): string {
  const [line = ''] = trimBlank(tidySource(text)).split('\n')
  if (form === 'raw' || isFence(line)) return ''
  const bare = withoutLevels(line, words)
    .replace(/^\\(?=[-#+=*_`~[>])|^(\d{1,9})\\(?=[.)])/, '$1')
    .replace(/^\[[ x]\][ \t]+/, '')
  const letters = [...bare.slice(0, 4 * longestName)]
  const short = letters.length > longestName ? `${letters.slice(0, longestName).join('')}…` : bare
  return escapeMarks(trimBlank(short), words)
}
