import { applyOperation } from '@/features/outline/model/rules/apply'
import { type Edit, findNode } from '@/features/outline/model/rules/edit'
import { hasFacets, isWhole } from '@/features/outline/model/rules/hanging'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { restoreAll } from '@/features/outline/model/rules/restore'
import { subtreeIds } from '@/features/outline/model/rules/tree'
import { isElsewhere } from '@/features/outline/model/rules/within-part'
import { transfer } from './transfer'

/** Items that were cut: the outline before that, and the topmost items, from top to bottom. */
export type Cut = { outline: Outline; roots: readonly string[] }

/**
 * Pastes cut items behind another one as the same items, with everything on them that the section allows. An
 * empty item without anything on it is replaced.
 *
 * @param behind id of an item of the section; one that is not stored means an empty section
 * @returns null where the items exist again, were cut on another page, or find no room: then copies are
 *   pasted
 */
export function pasteCut(outline: Outline, section: Section, behind: string, cut: Cut): Edit | null {
  const kept = restoreAll(cut.outline, cut.roots)
  const cutFrom = findNode(cut.outline, cut.roots[0] ?? '')?.sectionId
  const stand = kept.some((each) => each.kind === 'insert' && findNode(outline, each.node))
  if (stand || !outline.sections.some(({ id }) => id === cutFrom)) return null

  const node = findNode(outline, behind)
  const before = kept.map((each) => atTop(each, cut.roots)).reduce(applyOperation, outline)
  const place = { section, parent: node?.parentId ?? null, after: node?.id ?? null }
  const moved = transfer(before, cut.roots, place)
  const after = moved.reduce(applyOperation, before)
  const last = findNode(after, cut.roots.at(-1) ?? '')
  if (last?.sectionId !== section.id) return null

  const around = moved.filter(
    (each) => each.kind === 'section' || (each.kind === 'move' && !cut.roots.includes(each.node)),
  )
  const isBlank = node?.text === '' && subtreeIds(outline.nodes, node.id).size === 1
  const blank = isBlank && !hasFacets(outline, node) ? [node.id] : []
  return {
    operations: [
      ...around,
      ...restoreAll(after, cut.roots).filter((each) => isWhole(each, stands(after))),
      ...blank.map((id): Operation => ({ kind: 'delete', id: newId(), node: id })),
    ],
    caret: { node: last.id, at: last.text.length },
  }
}

/** Puts the topmost items at the top, because their parents may have been deleted since. */
function atTop(operation: Operation, roots: readonly string[]): Operation {
  return operation.kind === 'insert' && roots.includes(operation.node)
    ? { ...operation, parent: null }
    : operation
}

/** Whether an item still exists: what the cut items were linked to may have been deleted since. */
const stands = (outline: Outline) => (id: string) =>
  findNode(outline, id) !== null || isElsewhere(outline, id)
