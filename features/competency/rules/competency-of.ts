import type { Outline } from '@/features/outline/model/rules/outline'

type Known = Pick<Outline, 'sections' | 'nodes' | 'links'>

/** The competency that an item is, or that it or the nearest item above it is linked to; null where there is none. */
export function competencyOf({ sections, nodes, links }: Known, item: string): string | null {
  const node = nodes.find(({ id }) => id === item)
  if (!node) return null
  const section = sections.find(({ id }) => id === node.sectionId)
  if (section?.kind === 'required') return item
  const link = links.find(({ nodeId }) => nodeId === item)
  if (link) return link.competencyId
  return node.parentId === null ? null : competencyOf({ sections, nodes, links }, node.parentId)
}
