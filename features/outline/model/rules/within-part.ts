import { isFacet } from './facet-rows'
import type { Operation } from './operation'
import type { Fence, Outline } from './outline'

type Excerpted = Pick<Outline, 'excerpt'>
type SiblingsOf = { sectionId: string; parentId: string | null }

/** The nearest siblings at a place that are not in this part. */
export function fencesAt({ excerpt }: Excerpted, section: string, parent: string | null): Fence[] {
  return excerpt?.fences.filter((fence) => fence.sectionId === section && fence.parentId === parent) ?? []
}

/** Whether a place among siblings lies inside the part that is shown, and not beyond its borders. */
export function isBetween(outline: Outline, { sectionId, parentId }: SiblingsOf, position: string): boolean {
  const { excerpt, nodes } = outline
  if (!excerpt) return true
  const [path, ends] = [new Set(excerpt.path), new Set(excerpt.ends)]
  return (
    fencesAt(outline, sectionId, parentId).every((fence) =>
      fence.side === 'before' ? position > fence.position : position < fence.position,
    ) &&
    nodes.every((node) => {
      if (node.sectionId !== sectionId || node.parentId !== parentId) return true
      return (
        (!path.has(node.id) || position > node.position) && (!ends.has(node.id) || position < node.position)
      )
    })
  )
}

/** Whether a competency is in another part, but known here because an item here is linked to it. */
export function isElsewhere({ excerpt }: Excerpted, competency: string): boolean {
  return excerpt?.names[competency] !== undefined
}

/**
 * Whether operations may be done where only a part of a document is shown: they put nothing between items
 * that are not here, and do nothing to an item with children that are not here.
 */
export function isWithinPart(outline: Outline, operations: readonly Operation[]): boolean {
  const { excerpt } = outline
  if (!excerpt) return true
  const fixed = new Set([...excerpt.path, ...excerpt.open, ...excerpt.fences.map(({ id }) => id)])
  const path = new Set(excerpt.path)
  const here = new Set(outline.nodes.map(({ id }) => id))
  for (const operation of operations) if (operation.kind === 'insert') here.add(operation.node)
  const may = (operation: Operation): boolean => {
    if (isFacet(operation)) return !path.has(operation.node)
    switch (operation.kind) {
      case 'insert': {
        const place = { sectionId: operation.section, parentId: operation.parent }
        return isBetween(outline, place, operation.position)
      }
      case 'move': {
        if (fixed.has(operation.node)) return false
        const place = { sectionId: operation.section, parentId: operation.parent }
        return isBetween(outline, place, operation.position)
      }
      case 'delete':
        return !fixed.has(operation.node) && here.has(operation.node)
      case 'delete-section':
      case 'delete-analysis':
        return false
      case 'section':
      case 'analysis':
        return true
      case 'edit':
      case 'form':
      case 'goal':
      case 'done':
        return !path.has(operation.node)
    }
  }
  return operations.every(may)
}
