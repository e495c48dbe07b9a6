import type { StructureOperation } from '../schema/structure'
import { carrierOf, described, facetOf, isFacet, keySaid, rowSaid, sets } from './facet-rows'
import type { FacetOperation } from './facets'
import type { Operation, OperationOf } from './operation'
import type { Node } from './outline'
import type { Store } from './store'

/**
 * Carries an operation out on the rows of a store, as the database does. Changes nothing where its rows do
 * not exist.
 *
 * @param at when, in milliseconds: becomes the beginning of an analysis that is made by it
 */
export function carryOut(store: Store, operation: Operation, at: number): void {
  if (isFacet(operation)) hang(store, operation)
  else (deeds[operation.kind] as Deed<StructureKind>)(store, operation, at)
}

type StructureKind = StructureOperation['kind']
type Deed<K extends StructureKind> = (store: Store, operation: OperationOf<K>, at: number) => void

const deeds: { [K in StructureKind]: Deed<K> } = {
  insert,
  edit: (store, { node, text, seen }) =>
    change(store, node, ({ version }) => ({ text, version: Math.max(version, seen + 1) })),
  move,
  delete: (store, { node }) => store.removeNodes(store.below(node)),
  form: (store, { node, form }) => change(store, node, () => ({ form, start: null })),
  goal: (store, { node, isGoal }) => change(store, node, () => ({ isGoal })),
  done: tick,
  section: (store, { section: id, analysis: analysisId, sectionKind: kind, heading, position }) =>
    store.putSection({ id, analysisId, kind, heading, position }),
  'delete-section': (store, { section }) => removeSection(store, section),
  analysis: putAnalysis,
  'delete-analysis': (store, { analysis }) => removeAnalysis(store, analysis),
}

function change(store: Store, id: string, changes: (node: Readonly<Node>) => Partial<Node>): void {
  const node = store.node(id)
  if (node) store.putNode({ ...node, ...changes(node) })
}

function insert(store: Store, operation: OperationOf<'insert'>): void {
  const {
    node: id,
    section: sectionId,
    parent: parentId,
    position,
    text,
    form,
    box,
    start,
    isGoal,
    version = 1,
  } = operation
  if (store.node(id) || !store.hasPlace({ sectionId, parentId, position })) return
  store.putNode({ id, sectionId, parentId, position, text, form, box, start, isGoal, version })
}

function move(store: Store, { node: id, parent: parentId, position }: OperationOf<'move'>): void {
  const node = store.node(id)
  if (!node) return
  const place = { sectionId: node.sectionId, parentId, position }
  const below = store.below(id)
  if (store.leaves(place)) store.removeNodes(below)
  else if (store.hasPlace(place) && !(parentId !== null && below.includes(parentId)))
    store.putNode({ ...node, parentId, position })
}

/** Sets a facet's row. An existing row stays on its item, even if the operation names another one. */
function hang(store: Store, operation: FacetOperation): void {
  const [name, key, said] = [facetOf(operation), keySaid(operation), rowSaid(operation)]
  const { carrier } = described(name)
  const row = { ...said, [carrier]: store.row(name, key)?.[carrier] ?? said[carrier] }
  if (!sets(operation)) store.removeRow(name, key)
  else if (store.node(carrierOf(name, row))) store.putRow(name, row)
}

/** Ticks or opens an item. The day of an earlier tick is removed, days of occurrences stay. */
function tick(store: Store, { node, day }: OperationOf<'done'>): void {
  if (!store.node(node)) return
  const replaced = tickDay(store, node)
  if (replaced) store.removeRow('completions', `${node}/${replaced}`)
  change(store, node, () => ({ box: day ? 'done' : 'open' }))
  if (day) store.putRow('completions', { nodeId: node, day })
}

/** The day on which a done item was ticked: the last of its days; null if it is open or no day is known. */
export function tickDay(store: Pick<Store, 'node' | 'rowsOn'>, id: string): string | null {
  return store.node(id)?.box === 'done' ? lastOf(doneDays(store, id)) : null
}

/** The days on which an item was done. */
export function doneDays(store: Pick<Store, 'rowsOn'>, id: string): string[] {
  return store.rowsOn('completions', id).map(({ day }) => day as string)
}

/** The last of some days. */
export function lastOf(days: Iterable<string>): string | null {
  return [...days].sort().at(-1) ?? null
}

function removeSection(store: Store, id: string): void {
  store.removeNodes(store.within(id))
  store.removeSection(id)
}

function putAnalysis(store: Store, operation: OperationOf<'analysis'>, at: number): void {
  const { analysis: id, position, current } = operation
  const known = store.analyses()
  if (current) for (const row of known) if (row.current) store.putAnalysis({ ...row, current: false })
  store.putAnalysis({ id, position, current, made: known.find((row) => row.id === id)?.made ?? at })
}

/** After the current analysis is deleted, the newest of the others becomes current. */
function removeAnalysis(store: Store, id: string): void {
  const gone = store.analyses().find((row) => row.id === id)
  for (const section of store.sectionsOf(id)) removeSection(store, section)
  store.removeAnalysis(id)
  if (!gone?.current) return
  const [newest] = store.analyses().toSorted((a, b) => b.made - a.made || (a.id < b.id ? 1 : -1))
  if (newest) store.putAnalysis({ ...newest, current: true })
}
