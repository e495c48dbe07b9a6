import type { DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { dropTicks, proposeFor } from '../propose'
import type { ParsedDocument } from '../read-document'
import { readItem } from './item'
import { labelsOf } from './labels'
import type { MarkedLine } from './line'
import { takeMeanings } from './take-meanings'
import { markLanguage, marksAllowed, markWords } from './words'

/** Marks behind an item, as they stand in its line behind `text`. */
export type MarkCandidate = { line: number; text: string; marks: string }

/** A section and where it stands; `section` is its index, as in `ParsedLine`. */
type Placed = { analysis: number | null; section: number; of: DocumentSection }
type Found = MarkedLine & { node: DocumentNode; line: number; analysis: number | null }

/** The lines of a document that end in marks as our own export writes them: levels, links or days. */
export function listMarks(parsed: ParsedDocument): MarkCandidate[] {
  return findMarks(takeMeanings(parsed)).found.map(({ node, body, line }) => ({
    line,
    text: body,
    marks: (node.text.split('\n')[0] ?? '').slice(body.length).replace(/^ ?· /, ''),
  }))
}

/**
 * The same document with those marks as levels, links and days instead of words, and blocks as what levels mean.
 *
 * @param isTaken says of a line whether its marks are; otherwise they stay text
 */
export function takeMarks(
  given: ParsedDocument,
  isTaken: (line: number) => boolean = () => true,
): ParsedDocument {
  const parsed = takeMeanings(given)
  const { document, proposals, ...rest } = structuredClone(parsed)
  const { found, labels } = findMarks({ ...parsed, document })
  const taken = found.filter(({ line }) => isTaken(line))
  if (taken.length === 0) return parsed
  const nameIn = (analysis: number | null, label: string) => `${analysis}/${label}`
  const linked = new Set(
    taken.flatMap(({ marks, analysis }) => marks.competencies.map((label) => nameIn(analysis, label))),
  )
  const keyOf = new Map<string, string>()
  for (const [analysis, competencies] of labels.entries())
    for (const [node, label] of competencies) {
      const name = nameIn(analysis, label)
      if (!linked.has(name)) continue
      node.key = `n${keyOf.size + 1}`
      keyOf.set(name, node.key)
    }
  for (const { node, body, marks, analysis } of taken) {
    node.text = [body, ...node.text.split('\n').slice(1)].join('\n')
    if (marks.self !== undefined) node.self = marks.self
    if (marks.target !== undefined) node.target = marks.target
    Object.assign(node, marks.values)
    const keys = marks.competencies.flatMap((label) => keyOf.get(nameIn(analysis, label)) ?? [])
    if (keys.length > 0) node.competencies = keys
  }
  // Guesses are made anew, because the old ones may be about words that were marks.
  const levels = sectionsIn(document).flatMap(({ of, ...place }) => proposeFor(of, null, place))
  const kept = proposals.filter(({ kind }) => kind !== 'self')
  const guesses = [...kept, ...levels.filter(({ kind }) => kind === 'self')]
  return { ...rest, document, proposals: dropTicks(document, guesses) }
}

function findMarks({ document, lines }: ParsedDocument): {
  found: Found[]
  /** names of the competencies of each analysis */
  labels: Map<DocumentNode, string>[]
} {
  const words = markWords[markLanguage(document)]
  const labels = document.analyses.map(({ sections }) => labelsOf(sections, words))
  const orders = labels.map((each) => new Map([...each.values()].map((label, index) => [label, index])))
  const lineAt = new Map<string, number>()
  for (const { line, path, cell, ...place } of lines) {
    const name = nameOf(place, path)
    // The words of a row of a table were never marks: its columns say what is set.
    if (!cell && !lineAt.has(name)) lineAt.set(name, line)
  }
  const found: Found[] = []
  for (const { of, ...place } of sectionsIn(document)) {
    const { analysis } = place
    const own = orders[analysis ?? -1] ?? new Map<string, number>()
    const grammar = { words, allowed: marksAllowed(of.kind, analysis !== null), labels: own }
    const visit = (node: DocumentNode, path: number[]): void => {
      const line = lineAt.get(nameOf(place, path))
      const marked = line === undefined ? null : readItem(node, grammar)
      if (marked && line !== undefined) found.push({ ...marked, node, line, analysis })
      node.children.forEach((child, index) => {
        visit(child, [...path, index])
      })
    }
    of.nodes.forEach((node, index) => {
      visit(node, [index])
    })
  }
  return { found, labels }
}

function sectionsIn({ sections, analyses }: ParsedDocument['document']): Placed[] {
  const placed = (all: DocumentSection[], analysis: number | null) =>
    all.map((of, section) => ({ analysis, section, of }))
  return [...placed(sections, null), ...analyses.flatMap((each, index) => placed(each.sections, index))]
}

const nameOf = (
  { analysis, section }: { analysis: number | null; section: number | null },
  path: number[] | null,
) => `${analysis}/${section}/${path?.join('.')}`
