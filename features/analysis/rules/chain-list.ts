import type { ChainRow } from '@/features/competency/rules/chain'
import type { Node, Outline } from '@/features/outline/model/rules/outline'
import { isDoneForNow, type TodoDays, todoDays } from '@/features/outline/model/rules/ticks'
import { type Branch, flatten } from '@/features/outline/model/rules/tree'
import { sameWords } from '@/lib/competency-names/same-words'
import type { Day } from '@/lib/dates'

/** An item in a cell of the chain. @property heads the branch above has its competency's name and is not said again */
export type Line = { node: Node; heads: Node | null }

/** A to-do in the chain. @property ticked it is done, or done for now and comes back */
export type TodoLine = Line & { ticked: boolean; days: TodoDays }

/** One competency as the chain lists it. */
export type ChainLine = {
  row: ChainRow
  gaps: Line[]
  todos: TodoLine[]
  /** what was finished before; folded away */
  done: TodoLine[]
  /** its state in the writer's words, without what only repeats its name */
  state: string
  /** steps to the target; null where a level is not set */
  left: number | null
  /** how many of the competencies above it are rows themselves */
  indent: number
}

/** Competencies below one heading. @property heading an item that only holds others; null where there is none */
export type ChainGroup = { heading: Node | null; lines: ChainLine[] }

/** Which competencies are shown: all, those without a gap, those without an open to-do. */
export type ChainFilter = 'all' | 'gap' | 'todo'

/** The order: the writer's, or most steps left first. */
export type ChainOrder = 'document' | 'left'

/**
 * The competencies of a chain as a list of groups. An item with others below it that nothing hangs on is a heading; with
 * a level, a gap, a to-do, a state or evidence it is a row like any other, so that nothing of it is hidden.
 *
 * @param kept to-dos that were ticked on this page and stay where they are until one leaves it
 */
export function groupsOf(
  rows: readonly ChainRow[],
  outline: Outline,
  today: Day,
  kept: ReadonlySet<string>,
): ChainGroup[] {
  const groups: ChainGroup[] = []
  const above: { depth: number; isHeading: boolean }[] = []
  rows.forEach((row, index) => {
    while ((above.at(-1)?.depth ?? -1) >= row.depth) above.pop()
    if (row.node.text.trim() !== '') {
      const isHeading = (rows[index + 1]?.depth ?? 0) > row.depth && !hangs(row)
      const isOutside = !above.some((each) => each.isHeading)
      if (isHeading) groups.push({ heading: row.node, lines: [] })
      else {
        if (groups.length === 0 || (isOutside && groups.at(-1)?.heading))
          groups.push({ heading: null, lines: [] })
        const indent = above.filter((each) => !each.isHeading).length
        groups.at(-1)?.lines.push({ ...lineOf(row, outline, today, kept), indent })
      }
      above.push({ depth: row.depth, isHeading })
    }
  })
  return groups
}

const hangs = ({ self, target, evidence, state, gaps, todos }: ChainRow) =>
  self !== null || target !== null || [evidence, state, gaps, todos].some((list) => list.length > 0)

function lineOf(
  row: ChainRow,
  outline: Outline,
  today: Day,
  kept: ReadonlySet<string>,
): Omit<ChainLine, 'indent'> {
  const { node, self, target } = row
  const todos = linesOf(row.todos, node).map((line): TodoLine => {
    const days = todoDays(outline, line.node.id)
    return { ...line, days, ticked: line.node.box === 'done' || isDoneForNow(days, today) }
  })
  const isFolded = (line: TodoLine) => line.node.box === 'done' && !kept.has(line.node.id)
  return {
    row,
    gaps: linesOf(row.gaps, node),
    todos: todos.filter((line) => !isFolded(line)),
    done: todos.filter(isFolded),
    state: row.state
      .map((branch) => branch.node.text)
      .filter((text) => text.trim() !== '' && !sameWords(text, node.text))
      .join(' · '),
    left: self === null || target === null ? null : Math.max(0, target - self),
  }
}

/** All items of some branches; a gap often repeats the name of its competency as a heading, which once is enough. */
function linesOf(branches: readonly Branch[], competency: Node): Line[] {
  return branches.flatMap((branch) => {
    const lines = flatten([branch]).map(({ node }) => ({ node, heads: null as Node | null }))
    const repeats = lines.length > 1 && sameWords(branch.node.text, competency.text)
    return repeats
      ? lines.slice(1).map((line, index) => (index === 0 ? { ...line, heads: branch.node } : line))
      : lines
  })
}

/** Whether a competency has come where it is wanted; then nothing more is asked for. */
export const isMet = ({ left }: ChainLine): boolean => left === 0

const wants = {
  all: () => true,
  gap: (line) => line.gaps.length === 0 && !isMet(line),
  todo: (line) => line.todos.every(({ ticked }) => ticked) && !isMet(line),
} satisfies Record<ChainFilter, (line: ChainLine) => boolean>

/** The counts over a chain. */
export type ChainCounts = { all: number; reached: number; left: number; gap: number; todo: number }

/** Counts what is reached, what is left, and how many competencies wait for a gap or a to-do. */
export function countsOf(groups: readonly ChainGroup[]): ChainCounts {
  const lines = groups.flatMap((group) => group.lines)
  return {
    all: lines.length,
    reached: lines.filter(isMet).length,
    left: lines.reduce((sum, { left }) => sum + (left ?? 0), 0),
    gap: lines.filter(wants.gap).length,
    todo: lines.filter(wants.todo).length,
  }
}

/** What is shown of a chain, in the order that is asked for; by steps left there are no groups. */
export function arrange(groups: readonly ChainGroup[], filter: ChainFilter, order: ChainOrder): ChainGroup[] {
  const shown = groups.map(({ heading, lines }) => ({ heading, lines: lines.filter(wants[filter]) }))
  if (order === 'document') return filter === 'all' ? shown : shown.filter(({ lines }) => lines.length > 0)
  const lines = shown.flatMap((group) => group.lines)
  return [{ heading: null, lines: lines.toSorted((a, b) => (b.left ?? -1) - (a.left ?? -1)) }]
}

/** Whether two lines say the same, so that a row need not be drawn again. */
export function sameLine(a: ChainLine, b: ChainLine): boolean {
  return (
    a.row.node === b.row.node &&
    a.row.self === b.row.self &&
    a.row.target === b.row.target &&
    a.state === b.state &&
    a.indent === b.indent &&
    sameList(a.row.evidence, b.row.evidence, Object.is) &&
    sameList(flatten(a.row.state), flatten(b.row.state), (x, y) => x.node === y.node) &&
    sameList(a.gaps, b.gaps, sameItem) &&
    sameList(a.todos, b.todos, sameTodo) &&
    sameList(a.done, b.done, sameTodo)
  )
}

const sameList = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean) =>
  a.length === b.length && a.every((one, index) => same(one, b[index] as T))

const sameItem = (a: Line, b: Line) => a.node === b.node && a.heads === b.heads

const sameTodo = (a: TodoLine, b: TodoLine) =>
  sameItem(a, b) &&
  a.ticked === b.ticked &&
  a.days.due === b.days.due &&
  a.days.rule === b.days.rule &&
  a.days.lastDone === b.days.lastDone
