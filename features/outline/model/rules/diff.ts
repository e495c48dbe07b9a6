import { groupBy } from '@/lib/group-by'
import type { LevelKind } from '@/lib/outline-kinds'
import { doneDays, tickDay } from './carry-out'
import { described, type FacetRow, isText, itemsOf, keyOf } from './facet-rows'
import { type FacetName, facetNames, type facets } from './facets'
import { compareSiblings } from './order'
import type { Node, Section } from './outline'
import { type Document, Replay } from './replay'
import { flatten, toTree } from './tree'

type Description = (typeof facets)[FacetName]
type Told<D> = D extends { tells: { value: infer What extends string } } ? { what: What } & Values<D> : never
type Values<D> = D extends { value: infer V extends string; columns: infer Columns }
  ? V extends keyof Columns
    ? { old: Value<Columns[V]> | null; now: Value<Columns[V]> | null } & Which<D>
    : never
  : never
type Value<C> = C extends { oneOf: readonly (infer V)[] } ? V : string
type Which<D> = D extends { json: { by: 'kind' } } ? { level: LevelKind } : unknown
type Listed<D> = D extends { tells: { added: infer A extends string; removed: infer R extends string } }
  ? { what: A | R; words: string }
  : never

/** A value on an item was set, changed or removed. */
export type ValueChange = Told<Description>

type ValueKind = Exclude<ValueChange['what'], 'level'>

/**
 * The names of value changes, one for each facet that has a single value; levels have a change of their own.
 */
export const valueKinds = facetNames.flatMap((name): ValueKind[] => {
  const { tells, json } = described(name)
  return tells && 'value' in tells && typeof json === 'string' ? [tells.value as ValueKind] : []
})

/** The facet whose value has changed; null for other changes, and for levels. */
export function valueChanged(change: Change): FacetName | null {
  if (!valueKinds.some((kind) => kind === change.what)) return null
  const told = (name: FacetName) => Object.values(described(name).tells ?? {})
  return facetNames.find((name) => told(name).includes(change.what)) ?? null
}

/** One difference. */
export type Change =
  | { what: 'added' | 'removed' | 'reordered' | 'opened' }
  | { what: 'reworded'; old: string; now: string }
  | { what: 'moved'; under: string | null }
  | ValueChange
  | Listed<Description>
  /** @property occurrence one done occurrence of a recurring to-do, whose box stays open */
  | { what: 'done'; day: string | null; occurrence?: true }
  | { what: 'undone'; day: string }
  | { what: 'goal'; now: boolean }

/** @property text the later text, or the former one of an item that is gone */
export type ItemChange = { nodeId: string; text: string; changes: Change[] }
/** @property state of the heading itself */
export type SectionChange = { section: Section; state: State; items: ItemChange[] }
export type State = 'added' | 'removed' | 'kept'
/** @property analysisId null for the KYS */
export type PartChange = { analysisId: string | null; state: State; sections: SectionChange[] }

type Side = { document: Document; rows: Replay; places: Map<string, Node[]> }

function side(document: Document): Side {
  const { nodes } = document.outline
  const places = groupBy(nodes.toSorted(compareSiblings), (node) => `${node.sectionId}/${node.parentId}`)
  return { document, rows: new Replay(document), places }
}

/** Compares two documents, in the order of the later one; what is gone comes last in its section. */
export function difference(before: Document, after: Document): PartChange[] {
  const [old, now] = [side(before), side(after)]
  const known = new Set(after.outline.sections.map(({ id }) => id))
  const sections = [
    ...after.outline.sections.toSorted(compareSiblings),
    ...before.outline.sections.filter(({ id }) => !known.has(id)),
  ]
  const analyses = [...new Set([...after.analyses, ...before.analyses].map(({ id }) => id))]
  return [null, ...analyses].flatMap((analysisId) => {
    const changed = sections
      .filter((section) => section.analysisId === analysisId)
      .map((section) => sectionChange(section, old, now))
      .filter(({ items, state }) => items.length > 0 || state === 'removed')
    const state =
      analysisId === null ? 'kept' : stateOf(old.rows.analysis(analysisId), now.rows.analysis(analysisId))
    return changed.length > 0 || state !== 'kept' ? [{ analysisId, state, sections: changed }] : []
  })
}

const stateOf = (old: unknown, now: unknown): State => (old ? (now ? 'kept' : 'removed') : 'added')

function sectionChange(section: Section, old: Side, now: Side): SectionChange {
  const listed = ({ document }: Side) =>
    flatten(toTree(document.outline.nodes, section.id)).map(({ node }) => node)
  const after = listed(now)
  const here = new Set(after.map(({ id }) => id))
  const gone = listed(old).filter(({ id }) => !here.has(id))
  const items = [...after, ...gone].flatMap((node) => {
    const changes = itemChanges(node.id, section.id, old, now)
    return changes.length > 0 ? [{ nodeId: node.id, text: node.text, changes }] : []
  })
  return { section, state: stateOf(old.rows.section(section.id), now.rows.section(section.id)), items }
}

function itemChanges(id: string, sectionId: string, old: Side, now: Side): Change[] {
  const inSection = ({ rows }: Side) => {
    const node = rows.node(id)
    return node?.sectionId === sectionId ? node : undefined
  }
  const [was, is] = [inSection(old), inSection(now)]
  if (!is) return was && was.text.trim() !== '' ? [{ what: 'removed' }] : []
  if (!was && is.text.trim() === '') return []
  const before = was && old.rows
  return [
    ...(was ? nodeChanges(was, is, old, now) : [{ what: 'added' as const }]),
    ...facetNames.flatMap((name) =>
      name === 'completions' ? doneChanges(id, before, now.rows) : facetChanges(name, id, before, now.rows),
    ),
    ...(was && was.isGoal !== is.isGoal ? [{ what: 'goal' as const, now: is.isGoal }] : []),
  ]
}

/** The changes of one facet on one item. @param old undefined where the item did not exist before */
function facetChanges(name: FacetName, id: string, old: Replay | undefined, now: Replay): Change[] {
  const { tells, columns, value, key, carrier } = described(name)
  if (!tells) return []
  const rowsIn = (work: Replay | undefined) =>
    new Map<string, FacetRow>(work?.rowsOn(name, id).map((row) => [keyOf(name, row), row]))
  const [were, are] = [rowsIn(old), rowsIn(now)]
  if ('value' in tells) {
    const said = (row: FacetRow) =>
      Object.fromEntries(
        key.filter((each) => each !== carrier).map((each) => [columns[each]?.says, row[each]]),
      )
    const valueIn = (row: FacetRow | undefined) => row?.[value as string] ?? null
    const rows = new Map([...are, ...were])
    return inOrder(name, [...rows]).flatMap(([each, row]) => {
      const [before, after] = [valueIn(were.get(each)), valueIn(are.get(each))]
      return before === after ? [] : [{ what: tells.value, ...said(row), old: before, now: after } as Change]
    })
  }
  const differs = (row: FacetRow, other: FacetRow | undefined) =>
    value !== undefined && other?.[value] !== row[value]
  const told = (what: string, work: Replay, rows: Map<string, FacetRow>, others: Map<string, FacetRow>) =>
    [...rows].flatMap(([each, row]) =>
      !others.has(each) || differs(row, others.get(each))
        ? [{ what, words: wordsOf(name, row, work) } as Change]
        : [],
    )
  return [...told(tells.added, now, are, were), ...(old ? told(tells.removed, old, were, are) : [])]
}

/** Orders several rows of one item by the values of the column that tells them apart. */
function inOrder(name: FacetName, rows: [string, FacetRow][]): [string, FacetRow][] {
  const { key, carrier, columns } = described(name)
  const column = key.find((each) => each !== carrier)
  const is = column === undefined ? undefined : columns[column]
  if (!is || column === undefined || !('oneOf' in is)) return rows
  const place = (row: FacetRow) => is.oneOf.indexOf(row[column] as string)
  return rows.sort(([, a], [, b]) => place(a) - place(b))
}

/** The words of a row: its own, or those of the other item that it names. */
function wordsOf(name: FacetName, row: FacetRow, work: Replay): string {
  const { value, carrier } = described(name)
  if (value !== undefined && isText(name, value)) return row[value] as string
  const other = itemsOf(name, row).find((id) => id !== row[carrier])
  return work.node(other ?? '')?.text ?? ''
}

/** Changes of the tick, and days on which a recurring to-do was done besides. */
function doneChanges(id: string, before: Replay | undefined, after: Replay): Change[] {
  const changes: Change[] = []
  const [old, now] = [before ? tickDay(before, id) : null, tickDay(after, id)]
  const boxes = [before?.node(id)?.box === 'done', after.node(id)?.box === 'done']
  const [were, are] = [new Set(before ? doneDays(before, id) : []), new Set(doneDays(after, id))]
  if (boxes[1] && !boxes[0]) changes.push({ what: 'done', day: now })
  if (boxes[0] && !boxes[1]) changes.push({ what: 'opened' })
  for (const day of are)
    if (day !== now && !were.has(day)) changes.push({ what: 'done', day, occurrence: true })
  for (const day of were) if (day !== old && !are.has(day)) changes.push({ what: 'undone', day })
  return changes
}

function nodeChanges(was: Node, is: Node, old: Side, now: Side): Change[] {
  const changes: Change[] = []
  if (was.text !== is.text) changes.push({ what: 'reworded', old: was.text, now: is.text })
  if (was.parentId !== is.parentId) {
    const parent = is.parentId === null ? null : (now.rows.node(is.parentId)?.text ?? null)
    changes.push({ what: 'moved', under: parent })
  } else if (was.position !== is.position && isReordered(is, old, now)) changes.push({ what: 'reordered' })
  return changes
}

/** Whether other items are before it now. A new key is not enough: moves give neighbours new keys. */
function isReordered(node: Node, old: Side, now: Side): boolean {
  const key = `${node.sectionId}/${node.parentId}`
  const before = (from: Side, other: Side) =>
    new Set(
      (from.places.get(key) ?? [])
        .slice(
          0,
          from.places.get(key)?.findIndex(({ id }) => id === node.id),
        )
        .filter(({ id }) => other.rows.node(id)?.parentId === node.parentId)
        .map(({ id }) => id),
    )
  const [then, today] = [before(old, now), before(now, old)]
  return then.size !== today.size || [...then].some((id) => !today.has(id))
}

/** Counts items that were added, deleted, and changed. */
export function countChanges(parts: readonly PartChange[]): {
  added: number
  removed: number
  changed: number
} {
  const items = parts.flatMap(({ sections }) => sections.flatMap((section) => section.items))
  const count = (what: Change['what']) =>
    items.filter(({ changes }) => changes.some((one) => one.what === what)).length
  const [added, removed] = [count('added'), count('removed')]
  return { added, removed, changed: items.length - added - removed }
}
