import { addLinked, appendItem } from '@/features/competency/rules/operations'
import { editText, findNode } from '@/features/outline/model/rules/edit'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { standardSections } from '@/features/outline/model/rules/sections'
import type { SuggestionKind } from './kinds'

type Accepted = { kind: SuggestionKind; nodeId: string | null; analysisId: string }

/**
 * What an accepted suggestion does to the owner's document.
 *
 * @param outline rows of the analysis as they are now
 * @param text the words, perhaps changed by the owner
 * @param seen version of the item that other words replace
 * @returns null when the item to be reworded is gone
 */
export function acceptedOperations(
  outline: Outline,
  ownerId: string,
  { kind, nodeId, analysisId }: Accepted,
  text: string,
  seen: number | undefined,
): Operation[] | null {
  const node = nodeId === null ? null : findNode(outline, nodeId)
  if (kind === 'words') return node && [{ ...editText(node, text), seen: seen ?? node.version }]
  const sections = standardSections(ownerId, analysisId, outline.sections)
  const section = sections.findLast((one) => one.kind === (kind === 'todo' ? 'todo' : 'required')) as Section
  const competency = outline.sections.find((one) => one.id === node?.sectionId && one.kind === 'required')
  if (kind === 'todo' && node && competency) return addLinked(outline, section, node.id, text)
  return appendItem(outline, section, text).operations
}
