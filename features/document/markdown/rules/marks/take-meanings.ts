import type { DocumentNode } from '@/features/document/format/schema'
import { writeMeanings } from '@/lib/meanings'
import type { ParsedDocument } from '../read-document'
import { inRequired, readBlock } from './meanings'
import { markLanguage, markWords } from './words'

/**
 * The same document with what levels mean as such, instead of blocks below the competencies. The lines of a block go to
 * its competency, and what was guessed about them is forgotten.
 */
export function takeMeanings(parsed: ParsedDocument): ParsedDocument {
  const words = markWords[markLanguage(parsed.document)]
  let taken = 0
  const take = (node: DocumentNode): DocumentNode => {
    const block = readBlock(node, words)
    if (!block) return node.children.length === 0 ? node : { ...node, children: node.children.map(take) }
    taken += 1
    return {
      ...node,
      text: block.text,
      children: block.children.map(take),
      meanings: writeMeanings(block.meanings),
    }
  }
  const document = inRequired(parsed.document, take)
  if (taken === 0) return parsed
  const home = (path: number[], { analysis, section }: Place) => {
    let nodes = document.analyses[analysis ?? -1]?.sections[section ?? -1]?.nodes ?? []
    const depth = path.findIndex((step) => {
      const node = nodes[step]
      nodes = node?.children ?? []
      return node === undefined
    })
    return depth < 0 ? path : path.slice(0, depth)
  }
  const isThere = (place: Place & { path: number[] }) =>
    place.analysis === null || home(place.path, place).length === place.path.length
  return {
    ...parsed,
    document,
    lines: parsed.lines.map((line) =>
      line.path === null || line.analysis === null ? line : { ...line, path: home(line.path, line) },
    ),
    proposals: parsed.proposals.filter(isThere),
  }
}

type Place = { analysis: number | null; section: number | null }
