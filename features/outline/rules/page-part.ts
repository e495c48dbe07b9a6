import type { Outline, Section } from '../schema'
import { documentCosts, mostOnPage } from './page-costs'
import { divide, type Part, partWith, rowsOfPart } from './parts'

/** Which part the address asks for: by its number, or by an item that stands in it. */
export type Wanted = { part?: string | string[]; item?: string | string[] }

/** The index of the part that is asked for; the first where there is none such. */
export function wantedIndex(parts: readonly Part[], { part, item }: Wanted): number {
  const holding = typeof item === 'string' ? partWith(parts, item) : -1
  const asked = typeof part === 'string' && /^\d{1,4}$/.test(part) ? Number(part) - 1 : 0
  const index = holding === -1 ? asked : holding
  return parts[index] ? index : 0
}

/**
 * What a document view shows of outlines: all of them, or a part where that would be too much for one page.
 *
 * @param sections of the page, in its order
 * @param more bytes of what else stands beside items and headings, by their ids
 */
export function partOfPage(
  outline: Outline,
  sections: readonly Section[],
  wanted: Wanted,
  more?: ReadonlyMap<string, number>,
): { outline: Outline; sections: Section[] } {
  const parts = divide(outline, sections, documentCosts(outline, sections, more), mostOnPage)
  if (parts.length === 1) return { outline, sections: [...sections] }
  const shown = rowsOfPart(outline, sections, parts, wantedIndex(parts, wanted))
  const absent = new Set(shown.cut?.absent)
  return { outline: shown, sections: sections.filter(({ id }) => !absent.has(id)) }
}
