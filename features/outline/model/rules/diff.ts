import { groupBy } from '@/lib/group-by'
import { type Item, tickDay } from './item'
import { compareSiblings } from './order'
import type { Level, LevelKind, Node, Section } from './outline'
import { type Document, Replay } from './replay'
import { flatten, toTree } from './tree'

/** One thing that is not as it was. */
export type Change =
  | { what: 'added' | 'removed' | 'reordered' | 'opened' }
  | { what: 'reworded'; old: string; now: string }
  | { what: 'moved'; under: string | null }
  | { what: 'level'; level: LevelKind; old: Level | null; now: Level | null }
  | { what: 'linked' | 'unlinked' | 'proved' | 'unproved'; words: string }
  /** @property occurrence one of a recurring to-do, whose box stays open */
  | { what: 'done'; day: string | null; occurrence?: true }
  | { what: 'undone'; day: string }
  | { what: 'recurs'; now: string | null }
  | { what: 'due'; old: string | null; now: string | null }
  | { what: 'goal'; now: boolean }

/** @property text as it is afterwards; of one that is gone, as it was */
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

/** What has changed between two documents, in the order of the later one; what is gone comes last in its section. */
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
    const item = rows.item(id)
    return item?.node.sectionId === sectionId ? item : undefined
  }
  const [was, is] = [inSection(old), inSection(now)]
  if (!is) return was && was.node.text.trim() !== '' ? [{ what: 'removed' }] : []
  if (!was && is.node.text.trim() === '') return []
  const changes: Change[] = was ? nodeChanges(was.node, is.node, old, now) : [{ what: 'added' }]
  for (const level of ['target', 'self'] as const) {
    const [before, after] = [was?.levels[level] ?? null, is.levels[level] ?? null]
    if (before !== after) changes.push({ what: 'level', level, old: before, now: after })
  }
  const wordsOf = ({ rows }: Side, node: string) => rows.item(node)?.node.text ?? ''
  for (const to of is.links)
    if (!was?.links.has(to)) changes.push({ what: 'linked', words: wordsOf(now, to) })
  for (const to of was?.links ?? [])
    if (!is.links.has(to)) changes.push({ what: 'unlinked', words: wordsOf(old, to) })
  for (const { id: proof, text } of is.evidence.values()) {
    if (was?.evidence.get(proof)?.text !== text) changes.push({ what: 'proved', words: text })
  }
  for (const { id: proof, text } of was?.evidence.values() ?? []) {
    if (is.evidence.get(proof)?.text !== text) changes.push({ what: 'unproved', words: text })
  }
  changes.push(...doneChanges(was, is))
  if ((was?.due ?? null) !== is.due) changes.push({ what: 'due', old: was?.due ?? null, now: is.due })
  if ((was?.rule ?? null) !== is.rule) changes.push({ what: 'recurs', now: is.rule })
  if (was && was.node.isGoal !== is.node.isGoal) changes.push({ what: 'goal', now: is.node.isGoal })
  return changes
}

/** The tick of the box, and the days on which a recurring to-do was done besides. */
function doneChanges(was: Readonly<Item> | undefined, is: Readonly<Item>): Change[] {
  const changes: Change[] = []
  const [old, now] = [was ? tickDay(was) : null, tickDay(is)]
  const boxes = [was?.node.box === 'done', is.node.box === 'done']
  if (boxes[1] && !boxes[0]) changes.push({ what: 'done', day: now })
  if (boxes[0] && !boxes[1]) changes.push({ what: 'opened' })
  for (const day of is.done)
    if (day !== now && !was?.done.has(day)) changes.push({ what: 'done', day, occurrence: true })
  for (const day of was?.done ?? [])
    if (day !== old && !is.done.has(day)) changes.push({ what: 'undone', day })
  return changes
}

function nodeChanges(was: Node, is: Node, old: Side, now: Side): Change[] {
  const changes: Change[] = []
  if (was.text !== is.text) changes.push({ what: 'reworded', old: was.text, now: is.text })
  if (was.parentId !== is.parentId) {
    const parent = is.parentId === null ? null : (now.rows.item(is.parentId)?.node.text ?? null)
    changes.push({ what: 'moved', under: parent })
  } else if (was.position !== is.position && isReordered(is, old, now)) changes.push({ what: 'reordered' })
  return changes
}

/** Whether others stand before it than did. A new key alone says nothing: neighbours are given new ones too. */
function isReordered(node: Node, old: Side, now: Side): boolean {
  const key = `${node.sectionId}/${node.parentId}`
  const before = (from: Side, other: Side) =>
    new Set(
      (from.places.get(key) ?? [])
        .slice(
          0,
          from.places.get(key)?.findIndex(({ id }) => id === node.id),
        )
        .filter(({ id }) => other.rows.item(id)?.node.parentId === node.parentId)
        .map(({ id }) => id),
    )
  const [then, today] = [before(old, now), before(now, old)]
  return then.size !== today.size || [...then].some((id) => !today.has(id))
}

/** How many items have been added, have gone, and are not as they were. */
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
