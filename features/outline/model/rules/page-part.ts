import { mostOnPage, partIndex } from '@/lib/page-parts'
import type { Outline, Section } from './outline'
import { type Beside, documentCosts } from './page-costs'
import { divide, type Part, partWith, rowsOfPart } from './parts'

/** The part that an address asks for: by its number, or by an item that is in it. */
export type Wanted = { part?: string | string[]; item?: string | string[] }

/** The index of the part that is asked for; the first if there is no such part. */
export function wantedIndex(parts: readonly Part[], { part, item }: Wanted): number {
  const holding = typeof item === 'string' ? partWith(parts, item) : -1
  return holding === -1 ? partIndex(parts.length, part) : holding
}

/**
 * The outlines that a document view shows: all of them, or a part if they are too much for one page.
 *
 * @param sections of the page, in its order
 * @param beside what else is shown beside items and headings
 */
export function partOfPage(
  outline: Outline,
  sections: readonly Section[],
  wanted: Wanted,
  beside?: Beside,
): { outline: Outline; sections: Section[] } {
  const parts = divide(outline, sections, documentCosts(outline, sections, beside), mostOnPage)
  if (parts.length === 1) return { outline, sections: [...sections] }
  const shown = rowsOfPart(outline, sections, parts, wantedIndex(parts, wanted))
  const absent = new Set(shown.excerpt?.absent)
  return { outline: shown, sections: sections.filter(({ id }) => !absent.has(id)) }
}
