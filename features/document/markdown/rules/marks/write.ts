import type { HeadingLanguage } from '@/features/document/format/rules/headings'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { textLimit } from '@/features/outline/model/rules/limits'
import { tidySource, trimBlank } from '../source'
import { isFence, readItem } from './item'
import { labelsOf } from './labels'
import { type Grammar, isEmpty, type Marks, writeMarks } from './line'
import { marksAllowed, markWords, phraseFor } from './words'

/**
 * Writes the marks of the printed part (levels, links, due days, recurrences) at the end of an item's first
 * line. Text that only looks like a mark gets a backslash. Code gets no marks: what hangs on it is in the
 * JSON form only.
 */
export function withMarks(document: CareerDocument, language: HeadingLanguage): CareerDocument {
  const words = markWords[language]
  const inSections = (sections: DocumentSection[], inAnalysis: boolean): DocumentSection[] => {
    const labels = labelsOf(inAnalysis ? sections : [], words)
    const orders = new Map([...labels.values()].map((label, index) => [label, index]))
    const labelOfKey = new Map(
      [...labels].flatMap(([{ key }, label]) => (key === undefined ? [] : [[key, label]])),
    )
    return sections.map((section) => {
      const grammar = { words, allowed: marksAllowed(section.kind, inAnalysis), labels: orders }
      const marked = (node: DocumentNode): DocumentNode => ({
        ...node,
        text: withLine(node, marksOf(node, grammar, labelOfKey), grammar),
        children: node.children.map(marked),
      })
      return { ...section, nodes: section.nodes.map(marked) }
    })
  }
  return {
    ...document,
    sections: inSections(document.sections, false),
    analyses: document.analyses.map((each) => ({ ...each, sections: inSections(each.sections, true) })),
  }
}

function marksOf(
  node: DocumentNode,
  { allowed, labels, words }: Grammar,
  labelOfKey: Map<string, string>,
): Marks {
  const found = (node.competencies ?? []).flatMap((key) => labelOfKey.get(key) ?? [])
  const inOrder = [...new Set(found)].sort((a, b) => (labels.get(a) ?? 0) - (labels.get(b) ?? 0))
  return {
    self: allowed.levels ? node.self : undefined,
    target: allowed.levels ? node.target : undefined,
    competencies: allowed.links ? inOrder : [],
    values: Object.fromEntries(
      allowed.values.flatMap((mark) => {
        const value = (node as Record<string, unknown>)[mark.name] as string | undefined
        return value !== undefined && phraseFor(mark, value, words) !== undefined ? [[mark.name, value]] : []
      }),
    ),
  }
}

function withLine({ form, text }: DocumentNode, marks: Marks, grammar: Grammar): string {
  const tidy = trimBlank(tidySource(text))
  // Text behind a blank line becomes a paragraph of its own, with a first line of its own.
  const blocks = form === 'paragraph' ? tidy.split(/(\n(?:[ \t]*\n)+)/) : [tidy]
  const written = blocks
    .map((block, index) => withBlock({ form, text: block }, index === 0 ? marks : noMarks, grammar))
    .join('')
  return written === tidy || written.length > textLimit ? text : written
}

const noMarks: Marks = { competencies: [], values: {} }

function withBlock(block: Pick<DocumentNode, 'form' | 'text'>, marks: Marks, grammar: Grammar): string {
  const [first = '', ...rest] = block.text.split('\n')
  if (block.form === 'raw' || isFence(first) || (first === '' && rest.length > 0)) return block.text
  if (isEmpty(marks) && !readItem(block, grammar)) return block.text
  return [writeMarks(first, marks, grammar), ...rest].join('\n')
}
