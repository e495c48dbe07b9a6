import { alike, type Edit, insertAt } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { siblingsAt } from '@/features/outline/model/rules/tree'

/**
 * Appends an item to a section, and stores the section first if it is not stored yet.
 *
 * @param item `node` is the id of the new item, if it is on the screen already
 */
export function appendItem(
  outline: Outline,
  section: Section,
  item: { text: string; node?: string; box?: 'none' | 'open' },
): Edit {
  const node = item.node ?? newId()
  const last = siblingsAt(outline.nodes, section.id, null).at(-1)
  const place = { section: section.id, parent: null, after: last?.id ?? null }
  return {
    operations: [
      ...ensureSection(outline, section),
      ...insertAt(outline, [{ ...item, ...(last && alike(last)), node }], place),
    ],
    caret: { node, at: item.text.length },
  }
}
