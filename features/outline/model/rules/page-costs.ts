import { weightOf, weightOfMarkdown } from '@/lib/page-parts'
import type { Outline, Section } from './outline'
import type { Costs } from './parts'
import { rowsOf } from './rows'

/** Items of an outline that have their fields from the beginning; nothing can be written before the page is mounted. */
export const fullRows = 25

/** Bytes of what stands beside items: beside each, such as buttons, and by the id of an item or a heading. */
export type Beside = { each: number; of: ReadonlyMap<string, number> }
export const nothingBeside: Beside = { each: 0, of: new Map() }

/**
 * What the items of a document view take, measured and rounded up.
 *
 * @param beside what else there is, such as conversations
 */
export function documentCosts(
  outline: Outline,
  sections: readonly Section[],
  beside: Beside = nothingBeside,
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
    section: ({ id, heading }) => 3_000 + 3 * weightOf(heading ?? '') + (beside.of.get(id) ?? 0),
    node: (node) => {
      const isReadme = kinds.get(node.sectionId) === 'readme'
      const words = isReadme ? weightOfMarkdown(node.text) : 2 * weightOf(node.text)
      const row = 800 + (full.has(node.id) ? 4_300 : 0) + beside.each
      return row + words + (hung.get(node.id) ?? 0) + (beside.of.get(node.id) ?? 0)
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
