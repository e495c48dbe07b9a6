import { applyOperation } from '@/features/outline/model/rules/apply'
import { findNode, insertAt } from '@/features/outline/model/rules/edit'
import { ensureSection } from '@/features/outline/model/rules/ensure-section'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { siblingsAt } from '@/features/outline/model/rules/tree'
import { setLink } from './operations'

/**
 * Writes competencies down under the present state too, word for word, as people did by hand who copied the list of
 * what it takes. Each copy is linked to its competency, and stands below the copy of what its competency stands below.
 *
 * @param ids competencies, parents before their children; one that has a copy already gets no second one
 * @param section the outline of the present state; it is stored first if it is not yet
 */
export function takeOver(outline: Outline, ids: readonly string[], section: Section): Operation[] {
  const operations: Operation[] = ensureSection(outline, section)
  let after = operations.reduce(applyOperation, outline)
  let copied = 0
  for (const id of ids) {
    const competency = findNode(after, id)
    if (!competency || competency.text.trim() === '' || copyOf(after, id, section)) continue
    const parent = competency.parentId ? copyOf(after, competency.parentId, section) : null
    const last = siblingsAt(after.nodes, section.id, parent).at(-1)
    const node = newId()
    const written = [
      ...insertAt(after, [{ node, text: competency.text }], {
        section: section.id,
        parent,
        after: last?.id ?? null,
      }),
      ...setLink(node, id, true),
    ]
    after = written.reduce(applyOperation, after)
    operations.push(...written)
    copied += 1
  }
  return copied > 0 ? operations : []
}

/** The item of a section that says the same as a competency and is linked to it. */
function copyOf(outline: Outline, competencyId: string, section: Section): string | null {
  const text = findNode(outline, competencyId)?.text
  const link = outline.links.find((each) => {
    const node = each.competencyId === competencyId ? findNode(outline, each.nodeId) : null
    return node?.sectionId === section.id && node.text === text
  })
  return link?.nodeId ?? null
}
