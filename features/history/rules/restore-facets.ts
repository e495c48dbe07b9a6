import { lastOf } from '@/features/outline/model/rules/carry-out'
import {
  carrierOf,
  type FacetRow,
  itemsOf,
  keyOf,
  setting,
  unsetting,
} from '@/features/outline/model/rules/facet-rows'
import { type FacetName, facetNames } from '@/features/outline/model/rules/facets'
import { newId } from '@/features/outline/model/rules/new-id'
import type { Outline } from '@/features/outline/model/rules/outline'
import { groupBy } from '@/lib/group-by'
import type { Plan } from './begin-plan'

/**
 * Gives items again what hung on them: levels, links, evidence, days, goals they were chosen from.
 *
 * @param ids items to restore; rows of other items stay, and get back only their links to these items
 */
export function planFacets(plan: Plan, then: Outline, ids: ReadonlySet<string>): void {
  planBoxes(plan, then, ids)
  for (const name of facetNames) planRows(plan, name, then[name], ids)
}

/** Ticks boxes with a day, the last one in `completions`, and opens others. */
function planBoxes({ work, emit }: Plan, then: Outline, ids: ReadonlySet<string>): void {
  const done = groupBy(then.completions, ({ nodeId }) => nodeId)
  for (const { id: node, box } of then.nodes) {
    const is = work.node(node)
    if (!ids.has(node) || !is || box === 'none' || box === is.box) continue
    const days = done.get(node)?.map(({ day }) => day) ?? []
    emit({ kind: 'done', id: newId(), node, day: box === 'done' ? lastOf(days) : null })
  }
}

function planRows(
  { work, emit }: Plan,
  name: FacetName,
  were: readonly FacetRow[],
  ids: ReadonlySet<string>,
): void {
  const wanted = new Map(were.map((row) => [keyOf(name, row), row]))
  for (const id of ids) {
    for (const row of work.rowsOn(name, id)) {
      if (!wanted.has(keyOf(name, row))) emit(unsetting(name, row))
    }
  }
  for (const [key, row] of wanted) {
    const isOurs = itemsOf(name, row).some((id) => ids.has(id))
    if (!isOurs || !itemsOf(name, row).every((id) => work.node(id))) continue
    const is = work.row(name, key)
    if (is && same(is, row)) continue
    // A row that hangs on another item now has to be removed from there first.
    if (is && carrierOf(name, is) !== carrierOf(name, row)) emit(unsetting(name, is))
    // A row on an item that is not restored keeps what was chosen since.
    else if (is && !ids.has(carrierOf(name, row))) continue
    emit(setting(name, row))
  }
}

const same = (a: FacetRow, b: FacetRow) => Object.keys(b).every((column) => a[column] === b[column])
