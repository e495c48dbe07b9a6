import { expect } from 'vitest'
import type { CareerDocument, DocumentNode, DocumentSection } from '@/features/document/format/schema'
import { parseDocument } from '../rules/parse'
import type { Proposal } from '../rules/propose'
import { faultOf, wordsOf } from './trip'

/** What a document was read into, in a form that is easy to compare. */
export type Reading = {
  kinds: DocumentSection['kind'][]
  /** texts of a section, two spaces a level; of the first of its kind */
  texts: (kind: DocumentSection['kind']) => string[]
  boxes: (kind: DocumentSection['kind']) => DocumentNode['box'][]
  dropped: string[]
  proposals: Proposal[]
  document: CareerDocument
}

/**
 * Reads a document after making sure that it comes out whole: every line but the template's, in order, through the
 * rows, and the same on the second trip.
 */
export function readWhole(markdown: string): Reading {
  const { document, dropped, proposals } = parseDocument(markdown)
  const left = new Set(dropped.map(({ line }) => line))
  const source = markdown
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC')
  const content = source.split('\n').filter((_, index) => !left.has(index + 1))
  expect(faultOf(source, wordsOf(content.join('\n')))).toBeNull()
  const all = [...document.sections, ...document.analyses.flatMap(({ sections }) => sections)]
  const nodesOf = (kind: DocumentSection['kind']) => all.find((each) => each.kind === kind)?.nodes ?? []
  const show = (nodes: DocumentNode[], indent: string): string[] =>
    nodes.flatMap(({ text, children }) => [indent + text, ...show(children, `${indent}  `)])
  const boxesIn = (nodes: DocumentNode[]): DocumentNode['box'][] =>
    nodes.flatMap(({ box, children }) => [box, ...boxesIn(children)])
  return {
    kinds: all.map(({ kind }) => kind),
    texts: (kind) => show(nodesOf(kind), ''),
    boxes: (kind) => boxesIn(nodesOf(kind)),
    dropped: dropped.map(({ text, reason }) => `${reason} ${text.trim()}`),
    proposals,
    document,
  }
}
