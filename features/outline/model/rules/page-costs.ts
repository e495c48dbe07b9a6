import type { SectionKind } from '@/lib/outline-kinds'
import { weightOf, weightOfMarkdown } from '@/lib/page-parts'
import { described, type FacetRow, isText } from './facet-rows'
import { facetNames } from './facets'
import type { Outline, Section } from './outline'
import type { Costs } from './parts'

/** Bytes beside items: `each` for every item, such as buttons, and `of` by the id of an item or heading. */
export type Beside = { each: number; of: ReadonlyMap<string, number> }
const nothingBeside: Beside = { each: 0, of: new Map() }

/** What stands beside the words of an item: a track, the competencies that it is linked to, a box and a day. */
const controls: Partial<Record<SectionKind, number>> = {
  required: 400,
  state: 300,
  gap: 300,
  state_gap: 300,
  todo: 1_000,
}

/**
 * Bytes that the items of a document view take, measured and rounded up.
 *
 * @param beside what else is shown, such as threads
 */
export function documentCosts(
  outline: Outline,
  sections: readonly Section[],
  beside: Beside = nothingBeside,
): Costs {
  const hung = hungOn(outline)
  const kinds = new Map(sections.map(({ id, kind }) => [id, kind]))
  return {
    path: 1_500,
    section: ({ id, heading }) => 3_000 + 3 * weightOf(heading ?? '') + (beside.of.get(id) ?? 0),
    node: (node) => {
      const kind = kinds.get(node.sectionId)
      const words = kind === 'readme' ? weightOfMarkdown(node.text) : 2 * weightOf(node.text)
      const row = 700 + ((kind && controls[kind]) ?? 0) + beside.each
      return row + words + (hung.get(node.id) ?? 0) + (beside.of.get(node.id) ?? 0)
    },
  }
}

/** Bytes of data that hang on items. */
export function hungOn(outline: Outline): Map<string, number> {
  const bytes = new Map<string, number>()
  const add = (id: string, size: number) => bytes.set(id, (bytes.get(id) ?? 0) + size)
  for (const name of facetNames) {
    const { carrier, bytes: own, columns } = described(name)
    const texts = Object.keys(columns).filter((column) => isText(name, column))
    for (const row of outline[name] as FacetRow[]) {
      const words = texts.reduce((sum, column) => sum + weightOf(row[column] as string), 0)
      add(row[carrier] as string, own + 2 * words)
    }
  }
  return bytes
}
