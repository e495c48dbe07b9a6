import { type Gap, type Line, nearestGap, placeAt } from '@/features/outline/editing/rules/drop'
import type { Outline, Section } from '@/features/outline/model/rules/outline'
import { subtreeIds } from '@/features/outline/model/rules/tree'
import { indentWidth } from './indent-width'
import { type Tree, treesOnPage } from './trees-on-page'

export type Point = { x: number; y: number }

/** Where the items would be dropped, and the line on the screen that shows it. */
export type Target = {
  section: Section
  parent: string | null
  after: string | null
  depth: number
  line: { left: number; top: number; width: number }
  /** the folded item right under the pointer */
  folded: string | null
}

type MeasuredLine = Line & { element: HTMLElement }

const idOf = (row: Element) => row.id.slice('item-'.length)
const selectedRows = '[role=treeitem][aria-selected=true]'

/** One drag, from taking a grip to dropping the items. */
export class DragSession {
  /** the dragged items, without those below them */
  readonly roots: readonly string[]
  /** the dragged items and everything below them */
  private readonly ids: ReadonlySet<string>
  private readonly known: ReadonlySet<string>
  private readonly depth: number
  private readonly height: number

  private constructor(
    outline: Outline,
    private readonly start: Point,
    rows: readonly Element[],
  ) {
    const taken = new Set(rows.map(idOf))
    this.known = new Set(outline.nodes.map(({ id }) => id))
    const parents = new Map(outline.nodes.map(({ id, parentId }) => [id, parentId]))
    this.roots = [...taken].filter((id) => !taken.has(parents.get(id) ?? ''))
    this.ids = new Set(this.roots.flatMap((id) => [...subtreeIds(outline.nodes, id)]))
    const levels = (id: string): number => {
      const parent = parents.get(id)
      return !parent || !this.ids.has(parent) ? 1 : levels(parent) + 1
    }
    this.height = Math.max(...[...this.ids].map(levels))
    this.depth = Number(rows[0]?.getAttribute('aria-level')) - 1
    this.dim(true)
  }

  /** @returns null where the grip is of no stored item */
  static begin(grip: Element, start: Point, outline: Outline): DragSession | null {
    const row = grip.closest('[role=treeitem]')
    const tree = grip.closest('[role=tree]')
    if (!row || !tree || !outline.nodes.some(({ id }) => id === idOf(row))) return null
    const selected = [...tree.querySelectorAll(selectedRows)]
    return new DragSession(outline, start, selected.includes(row) ? selected : [row])
  }

  /** How many items move, those below others included. */
  get count(): number {
    return this.ids.size
  }

  /** The place that the pointer asks for; null on a page without outlines. */
  at({ x, y }: Point): Target | null {
    const tree = nearest(treesOnPage(), y)
    if (!tree) return null
    const lines = this.linesOf(tree.element)
    const index = firstBelow(lines, y)
    const wanted = this.depth + Math.round((x - this.start.x) / indentWidth(1))
    const gap = nearestGap(lines, { index, depth: wanted }, this.height)
    const over = [lines[index - 1], lines[index]].find((line) => line && holds(line.element, y))
    return {
      section: tree.section,
      ...placeAt(lines, gap),
      depth: gap.depth,
      line: lineAt(tree.element, lines, gap),
      folded: over?.folded ? over.id : null,
    }
  }

  end(): void {
    this.dim(false)
  }

  /** The rows of a tree without those that move, and without the empty one that is not stored. */
  private linesOf(tree: Element): MeasuredLine[] {
    return [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')].flatMap((element) => {
      const id = idOf(element)
      if (this.ids.has(id) || !this.known.has(id)) return []
      const depth = Number(element.getAttribute('aria-level')) - 1
      return [{ id, depth, folded: element.getAttribute('aria-expanded') === 'false', element }]
    })
  }

  private dim(isMoving: boolean): void {
    for (const id of this.ids) {
      document.getElementById(`item-${id}`)?.toggleAttribute('data-moving', isMoving)
    }
  }
}

const middle = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return (top + bottom) / 2
}

/** How many lines have their middle above the pointer; they stand from top to bottom. */
function firstBelow(lines: readonly MeasuredLine[], y: number): number {
  let [from, to] = [0, lines.length]
  while (from < to) {
    const at = (from + to) >> 1
    if (middle((lines[at] as MeasuredLine).element) < y) from = at + 1
    else to = at
  }
  return from
}

function holds(element: Element, y: number): boolean {
  const { top, bottom } = element.getBoundingClientRect()
  return top <= y && y < bottom
}

function nearest(trees: readonly Tree[], y: number): Tree | null {
  const distance = ({ element }: Tree) => {
    const { top, bottom } = element.getBoundingClientRect()
    return Math.max(top - y, y - bottom, 0)
  }
  return trees.toSorted((a, b) => distance(a) - distance(b))[0] ?? null
}

function lineAt(tree: Element, lines: readonly MeasuredLine[], { index, depth }: Gap): Target['line'] {
  const box = tree.getBoundingClientRect()
  const above = lines[index - 1]?.element.getBoundingClientRect()
  const left = box.left + indentWidth(depth)
  return { left, top: above?.bottom ?? box.top, width: box.right - left }
}
