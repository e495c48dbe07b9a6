import type { PartChange } from '@/features/outline/model/rules/diff'
import type { Node } from '@/features/outline/model/rules/outline'
import { hungOn } from '@/features/outline/model/rules/page-costs'
import { divide, rowsOfPart } from '@/features/outline/model/rules/parts'
import type { Document } from '@/features/outline/model/rules/replay'
import { mostOnPage, type PartOf, partIndex, partOfList, weightOf } from '@/lib/page-parts'
import { orderedParts } from './parts'

/**
 * The part of a past document that one page has room for.
 *
 * @param now today's document: items that differ from it have a button
 * @param part from the address
 */
export function dayPart(
  then: Document,
  now: Document,
  part: unknown,
): { shown: Document; of: PartOf | undefined } {
  const sections = orderedParts(then).flatMap((one) => one.sections)
  const current = new Map(now.outline.nodes.map(({ id, text }) => [id, text]))
  const hung = hungOn(then.outline)
  const node = ({ id, text }: Node) =>
    450 + 3 * weightOf(text) + (hung.get(id) ?? 0) + (current.get(id) === text ? 0 : 3_400)
  const parts = divide(then.outline, sections, { path: 600, section: () => 4_000, node }, mostOnPage)
  if (parts.length === 1) return { shown: then, of: undefined }
  const index = partIndex(parts.length, part)
  return {
    shown: { ...then, outline: rowsOfPart(then.outline, sections, parts, index) },
    of: { part: index + 1, parts: parts.length },
  }
}

/** The part of a list of changes that one page has room for. @param part from the address */
export function changesPart(
  changes: readonly PartChange[],
  part: unknown,
): { parts: PartChange[]; of: PartOf | undefined } {
  const rows = changes.flatMap((change) => [
    { change, section: null, item: null },
    ...change.sections.flatMap((section) => [
      { change, section, item: null },
      ...section.items.map((item) => ({ change, section, item })),
    ]),
  ])
  const sizeOf = ({ item }: (typeof rows)[number]) =>
    item ? 700 + 450 * item.changes.length + 3 * weightOf(JSON.stringify(item)) : 2_500
  const { shown, of } = partOfList(rows, sizeOf, part)
  const here = changes.map((change) => ({
    ...change,
    sections: change.sections
      .map((section) => ({
        ...section,
        items: shown.flatMap((row) => (row.section === section && row.item ? [row.item] : [])),
      }))
      .filter((_, index) => shown.some((row) => row.section === change.sections[index])),
  }))
  return { parts: here.filter((_, index) => shown.some((row) => row.change === changes[index])), of }
}
