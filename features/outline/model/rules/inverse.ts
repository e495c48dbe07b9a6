import { applyOperation, CopyingStore } from './apply'
import { tickDay } from './carry-out'
import { findNode } from './edit'
import { facetOf, isFacet, rowSaid, setting, unsetting } from './facet-rows'
import type { FacetOperation } from './facets'
import { rowNow } from './hanging'
import { newId } from './new-id'
import type { Operation, OperationOf } from './operation'
import type { Node, Outline } from './outline'
import { restoreOperations } from './restore'

/**
 * Operations that undo these: carried out after them, they give the present outline.
 *
 * @param outline as it was before the operations
 */
export function inverseOf(outline: Outline, operations: readonly Operation[]): Operation[] {
  const inverses: Operation[][] = []
  let before = outline
  for (const operation of operations) {
    inverses.push(inverseOfOne(before, operation))
    before = applyOperation(before, operation)
  }
  return inverses.reverse().flat()
}

/** An operation that changes nothing has no inverse. */
function inverseOfOne(outline: Outline, operation: Operation): Operation[] {
  switch (operation.kind) {
    case 'insert':
      return findNode(outline, operation.node) ? [] : [{ kind: 'delete', id: newId(), node: operation.node }]
    case 'section':
    case 'delete-section':
      return inverseOfSection(outline, operation)
    case 'analysis':
    case 'delete-analysis':
      return []
  }
  const node = findNode(outline, operation.node)
  if (!node) return []
  return isFacet(operation) ? inverseOfFacet(outline, operation) : inverseOfItem(outline, node, operation)
}

type ItemOperation = OperationOf<'edit' | 'move' | 'delete' | 'form' | 'goal' | 'done'>

function inverseOfItem(outline: Outline, node: Node, operation: ItemOperation): Operation[] {
  const id = newId()
  switch (operation.kind) {
    case 'edit':
      return node.text === operation.text
        ? []
        : [{ kind: 'edit', id, node: node.id, text: node.text, seen: operation.seen + 1 }]
    case 'move': {
      const { id: moved, sectionId: section, parentId: parent, position } = node
      return [{ kind: 'move', id, node: moved, section, parent, position }]
    }
    case 'delete':
      return restoreOperations(outline, node.id)
    case 'form':
      // No operation sets the number that a list starts with, so such an item is made anew.
      return node.start === null
        ? [{ kind: 'form', id, node: node.id, form: node.form }]
        : rebuild(outline, node.id)
    case 'goal':
      return [{ kind: 'goal', id, node: node.id, isGoal: node.isGoal }]
    case 'done': {
      const day = tickDay(new CopyingStore(outline), node.id)
      const isPlain = isLast(outline, operation, day) && (node.box === 'open' || day !== null)
      // No operation removes a box, or ticks it without a day as an import may, so such an item is made anew.
      return isPlain ? [{ kind: 'done', id, node: node.id, day }] : rebuild(outline, node.id)
    }
  }
}

/** Whether a tick is later than all other days: only then is its day removed when the item is opened. */
function isLast(
  { completions }: Outline,
  { node, day }: OperationOf<'done'>,
  replaced: string | null,
): boolean {
  return (
    day === null || completions.every((row) => row.nodeId !== node || row.day === replaced || row.day < day)
  )
}

/** Deletes an item and makes it again as it was. */
function rebuild(outline: Outline, node: string): Operation[] {
  return [{ kind: 'delete', id: newId(), node }, ...restoreOperations(outline, node)]
}

function inverseOfFacet(outline: Outline, operation: FacetOperation): Operation[] {
  const before = rowNow(outline, operation)
  const [name, said] = [facetOf(operation), rowSaid(operation)]
  return [before ? setting(name, before) : unsetting(name, said)]
}

/** A new section is not deleted but stays empty, because another tab may be writing in it. */
function inverseOfSection(outline: Outline, operation: Operation): Operation[] {
  const section = 'section' in operation && outline.sections.find(({ id }) => id === operation.section)
  if (!section) return []
  const { id, analysisId: analysis, kind: sectionKind, heading, position } = section
  const made: Operation = {
    kind: 'section',
    id: newId(),
    section: id,
    analysis,
    sectionKind,
    heading,
    position,
  }
  if (operation.kind === 'section') return [made]
  const tops = outline.nodes.filter((node) => node.sectionId === id && node.parentId === null)
  const ids = new Set<string>()
  const restored = tops.flatMap((node) => restoreOperations(outline, node.id))
  // A row that names two items of the section would be restored twice.
  const once = restored.filter((each) => {
    const key = JSON.stringify({ ...each, id: null })
    return !ids.has(key) && ids.add(key)
  })
  const inserts = once.filter(({ kind }) => kind === 'insert')
  return [made, ...inserts, ...once.filter(({ kind }) => kind !== 'insert')]
}
