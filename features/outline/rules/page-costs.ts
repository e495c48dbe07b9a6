import type { Outline, Section } from '../schema'
import type { Costs } from './parts'
import { rowsOf } from './rows'

/** Items of an outline that have their fields from the beginning; nothing can be written before the page is mounted. */
export const fullRows = 25

/** Bytes of a page that its items may take: with the rest of it, it stays below 1.5 MB. */
export const mostOnPage = 1_150_000

const special = /[<>&"'\\\u2028\u2029]|\p{Cc}/gu
const encoder = new TextEncoder()

/** Bytes of a text in HTML, or in the data beside it, where a few characters take up to six. */
export function weightOf(text: string): number {
  return encoder.encode(text).length + 5 * (text.match(special)?.length ?? 0)
}

/**
 * What the items of a document view take, measured and rounded up.
 *
 * @param more bytes of what else stands beside items and headings, by their ids, such as conversations
 */
export function documentCosts(
  outline: Outline,
  sections: readonly Section[],
  more: ReadonlyMap<string, number> = new Map(),
): Costs {
  const hung = hungOn(outline)
  const kinds = new Map(sections.map(({ id, kind }) => [id, kind]))
  const full = new Set(
    sections.flatMap(({ id }) =>
      rowsOf(outline.nodes, id)
        .slice(0, fullRows)
        .map(({ node }) => node.id),
    ),
  )
  return {
    path: 1_500,
    section: ({ id, heading }) => 3_000 + 3 * weightOf(heading ?? '') + (more.get(id) ?? 0),
    node: (node) => {
      // Read.me is drawn as Markdown once more.
      const times = kinds.get(node.sectionId) === 'readme' ? 6 : 2
      const row = 800 + (full.has(node.id) ? 4_300 : 0)
      return row + times * weightOf(node.text) + (hung.get(node.id) ?? 0) + (more.get(node.id) ?? 0)
    },
  }
}

/** Bytes of data that hang on items. */
export function hungOn(outline: Outline): Map<string, number> {
  const bytes = new Map<string, number>()
  const add = (id: string, size: number) => bytes.set(id, (bytes.get(id) ?? 0) + size)
  for (const { nodeId } of outline.levels) add(nodeId, 130)
  for (const { nodeId } of outline.links) add(nodeId, 160)
  for (const { nodeId } of outline.dismissals) add(nodeId, 120)
  for (const { nodeId } of outline.dues) add(nodeId, 150)
  for (const { nodeId } of outline.recurrences) add(nodeId, 400)
  for (const { nodeId } of outline.completions) add(nodeId, 90)
  for (const { nodeId } of outline.choices) add(nodeId, 120)
  for (const { competencyId, text } of outline.evidence) add(competencyId, 250 + 2 * weightOf(text))
  return bytes
}
