import type { Operation, OperationOf } from '../schema'
import type { Node, Outline } from './outline'
import { ancestorIds, subtreeIds } from './tree'
import { isBetween } from './within-part'

/**
 * What an operation does to the rows of a page, as the database will do it: the browser shows this before the
 * server has answered. An operation on a row that is not here changes nothing.
 */
export function applyOperation(outline: Outline, operation: Operation): Outline {
  switch (operation.kind) {
    case 'insert':
      return insert(outline, operation)
    case 'edit':
      return change(outline, operation.node, (node) => ({
        text: operation.text,
        version: Math.max(node.version, operation.seen + 1),
      }))
    case 'move':
      return move(outline, operation)
    case 'delete':
      return remove(outline, subtreeIds(outline.nodes, operation.node))
    case 'form':
      return change(outline, operation.node, () => ({ form: operation.form, start: null }))
    case 'goal':
      return change(outline, operation.node, () => ({ isGoal: operation.isGoal }))
    case 'choose':
      return { ...outline, choices: put(outline.choices, of(operation), choice(operation)) }
    case 'level':
      return { ...outline, levels: put(outline.levels, sameLevel(operation), level(operation)) }
    case 'link':
      return { ...outline, links: put(outline.links, samePair(operation), pair(operation, operation.linked)) }
    case 'dismiss':
      return {
        ...outline,
        dismissals: put(outline.dismissals, samePair(operation), pair(operation, operation.dismissed)),
      }
    case 'evidence':
      return {
        ...outline,
        evidence: put(outline.evidence, (row) => row.id === operation.evidence, evidence(operation)),
      }
    case 'done':
      return done(outline, operation)
    case 'due':
      return { ...outline, dues: put(outline.dues, of(operation), dayOf(operation)) }
    case 'recur':
      return { ...outline, recurrences: put(outline.recurrences, of(operation), ruleOf(operation)) }
    case 'occurrence':
      return {
        ...outline,
        completions: put(outline.completions, sameDay(operation), operation.done ? dayOf(operation) : []),
      }
    case 'section':
      return {
        ...outline,
        sections: [...outline.sections.filter(({ id }) => id !== operation.section), section(operation)],
      }
    case 'delete-section':
      return removeSection(outline, operation.section)
    default:
      return outline
  }
}

type ByNode = { nodeId: string }
type Pair = { nodeId: string; competencyId: string }
type Linking = { node: string; competency: string }

const of = (operation: { node: string }) => (row: ByNode) => row.nodeId === operation.node
const samePair = (operation: Linking) => (row: Pair) =>
  row.nodeId === operation.node && row.competencyId === operation.competency
const sameDay = (operation: OperationOf<'occurrence'>) => (row: Outline['completions'][number]) =>
  row.nodeId === operation.node && row.day === operation.day
const sameLevel = (operation: OperationOf<'level'>) => (row: Outline['levels'][number]) =>
  row.nodeId === operation.node && row.kind === operation.level

const pair = (operation: Linking, stays: boolean): Pair[] =>
  stays ? [{ nodeId: operation.node, competencyId: operation.competency }] : []
const ruleOf = ({ node, rule }: OperationOf<'recur'>) => (rule ? [{ nodeId: node, rule }] : [])
const choice = ({ node, goal }: OperationOf<'choose'>) => (goal ? [{ nodeId: node, goalId: goal }] : [])
const dayOf = ({ node, day }: { node: string; day: string | null }) => (day ? [{ nodeId: node, day }] : [])
const level = (operation: OperationOf<'level'>): Outline['levels'] =>
  operation.value === null
    ? []
    : [
        {
          nodeId: operation.node,
          kind: operation.level,
          value: operation.value as Outline['levels'][number]['value'],
        },
      ]
const evidence = ({ evidence: id, node, position, text }: OperationOf<'evidence'>) =>
  text === null ? [] : [{ id, competencyId: node, position, text }]

/** The rows without those that the new ones replace. */
function put<Row>(rows: Row[], replaced: (row: Row) => boolean, added: Row[]): Row[] {
  return [...rows.filter((row) => !replaced(row)), ...added]
}

function insert(outline: Outline, operation: OperationOf<'insert'>): Outline {
  if (outline.nodes.some((node) => node.id === operation.node) || !stands(outline, operation.parent))
    return outline
  const place = { sectionId: operation.section, parentId: operation.parent }
  if (!isBetween(outline, place, operation.position)) return outline
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
  } = operation
  return {
    ...outline,
    nodes: [
      ...outline.nodes,
      { id, sectionId, parentId, position, text, form, box, start, isGoal, version: 1 },
    ],
  }
}

const stands = (outline: Outline, id: string | null) =>
  id === null || outline.nodes.some((node) => node.id === id)

function move(outline: Outline, { node, section, parent, position }: OperationOf<'move'>): Outline {
  // Where the page shows a part of the document, it may have left for another one.
  const stays =
    stands(outline, parent) && isBetween(outline, { sectionId: section, parentId: parent }, position)
  if (outline.cut && !stays) return remove(outline, subtreeIds(outline.nodes, node))
  const below = parent === node || (parent !== null && ancestorIds(outline.nodes, parent).includes(node))
  if (below || !stands(outline, parent)) return outline
  return change(outline, node, () => ({ parentId: parent, position }))
}

const section = ({
  section: id,
  analysis,
  sectionKind: kind,
  heading,
  position,
}: OperationOf<'section'>) => ({
  id,
  analysisId: analysis,
  kind,
  heading,
  position,
})

function removeSection(outline: Outline, id: string): Outline {
  const gone = outline.nodes.filter((node) => node.sectionId === id).map((node) => node.id)
  const left = remove(outline, new Set(gone))
  return { ...left, sections: left.sections.filter((section) => section.id !== id) }
}

function change(outline: Outline, id: string, changes: (node: Node) => Partial<Node>): Outline {
  return {
    ...outline,
    nodes: outline.nodes.map((node) => (node.id === id ? { ...node, ...changes(node) } : node)),
  }
}

/** What a recurring to-do was done on before it was done for good stays. */
function done(outline: Outline, operation: OperationOf<'done'>): Outline {
  const { day: now, node: id } = operation
  const replaced = tickDay(outline, id)
  const stale = (row: Outline['completions'][number]) =>
    row.nodeId === id && (row.day === replaced || row.day === now)
  const changed = change(outline, id, () => ({ box: now ? 'done' : 'open' }))
  return { ...changed, completions: put(changed.completions, stale, dayOf(operation)) }
}

/** The day on which an item that is done now was ticked: the last of its days; null where it is open, or none is known. */
export function tickDay(
  { nodes, completions }: Pick<Outline, 'nodes' | 'completions'>,
  id: string,
): string | null {
  if (nodes.find((node) => node.id === id)?.box !== 'done') return null
  const days = completions.filter((row) => row.nodeId === id).map(({ day }) => day)
  return days.sort().at(-1) ?? null
}

function remove(outline: Outline, gone: Set<string>): Outline {
  const stays = (id: string) => !gone.has(id)
  const both = (row: Pair) => stays(row.nodeId) && stays(row.competencyId)
  const own = (row: ByNode) => stays(row.nodeId)
  return {
    ...outline,
    nodes: outline.nodes.filter((node) => stays(node.id)),
    levels: outline.levels.filter(own),
    links: outline.links.filter(both),
    dismissals: outline.dismissals.filter(both),
    evidence: outline.evidence.filter((row) => stays(row.competencyId)),
    dues: outline.dues.filter(own),
    recurrences: outline.recurrences.filter(own),
    completions: outline.completions.filter(own),
    choices: outline.choices.filter((row) => stays(row.nodeId) && stays(row.goalId)),
  }
}
