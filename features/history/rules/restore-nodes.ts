import { newInsert } from '@/features/outline/model/rules/edit'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { versionOfReturn } from '@/features/outline/model/rules/version-of-return'
import type { Plan } from './begin-plan'

/**
 * Deletes the items that no operation could change back: those that are in another section now, or whose
 * number or box is another. They are inserted anew, with all below them.
 */
export function clearPlaces({ work, emit }: Plan, nodes: readonly Node[], then: Outline): void {
  const dated = new Set(then.completions.map(({ nodeId }) => nodeId))
  for (const node of nodes) {
    const known = work.node(node.id)
    if (!known) continue
    const kind = work.section(node.sectionId)?.kind
    const sameNumber = known.form === node.form && known.start === node.start
    const sameBox = known.box === node.box
    const tickable = node.box === 'open' || (node.box === 'done' && dated.has(node.id))
    const ticked = tickable && (kind === 'todo' || kind === 'other')
    const reachable = (sameNumber || node.start === null) && (sameBox || ticked)
    if (known.sectionId !== node.sectionId || !reachable) {
      emit({ kind: 'delete', id: newId(), node: node.id })
    }
  }
}

/** Deletes new items above nothing that stays, before all inserts, because an outline's size is limited. */
export function deleteLoose(plan: Plan, sections: readonly string[], stays: ReadonlySet<string>): void {
  const loose = (id: string) => plan.work.below(id).every((each) => !stays.has(each))
  deleteWhere(plan, sections, loose)
}

/** Deletes the other new items, after everything that stays was moved out of them. */
export function deleteRest(plan: Plan, sections: readonly string[], stays: ReadonlySet<string>): void {
  deleteWhere(plan, sections, (id) => !stays.has(id))
}

function deleteWhere({ work, emit }: Plan, sections: readonly string[], goes: (id: string) => boolean): void {
  for (const id of sections.flatMap((section) => work.within(section))) {
    if (work.node(id) && goes(id)) emit({ kind: 'delete', id: newId(), node: id })
  }
}

/**
 * Inserts missing items, then moves the others and sets their words, parents first: so no item is ever moved
 * below itself.
 *
 * @param nodes parents before their children
 */
export function planNodes(plan: Plan, nodes: readonly Node[]): void {
  const { work, emit } = plan
  for (const node of nodes) if (!work.node(node.id)) insert(plan, node)
  for (const { id, sectionId: section, parentId: parent, position } of nodes) {
    const known = work.node(id)
    if (known && (known.parentId !== parent || known.position !== position)) {
      emit({ kind: 'move', id: newId(), node: id, section, parent, position })
    }
  }
  for (const node of nodes) reword(plan, node)
}

function insert({ emit }: Plan, node: Node): void {
  const { id, sectionId: section, parentId: parent, position, ...item } = node
  emit(
    newInsert({ ...item, node: id, version: versionOfReturn(node.version) }, { section, parent }, position),
  )
}

function reword({ work, emit }: Plan, { id, text, form, start, isGoal }: Node): void {
  const known = work.node(id)
  if (!known) return
  const { version: seen } = known
  if (known.text !== text) emit({ kind: 'edit', id: newId(), node: id, text, seen })
  if (known.form !== form || known.start !== start) emit({ kind: 'form', id: newId(), node: id, form })
  if (known.isGoal !== isGoal) emit({ kind: 'goal', id: newId(), node: id, isGoal })
}
