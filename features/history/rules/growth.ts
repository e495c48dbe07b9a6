import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { flatten, toTree } from '@/features/outline/rules/tree'
import type { Level, LevelKind, Outline } from '@/features/outline/schema'
import { compareDays, type Day } from '@/lib/dates'

/** A level that was set on a day; null took it away. */
export type Step = { nodeId: string; kind: LevelKind; value: Level | null; day: Day }

/** How the levels of one competency went. The last of a day counts. */
export type Growth = { nodeId: string; text: string; self: Mark[]; target: Mark[] }
type Mark = { day: Day; value: Level | null }

/** The competencies of an analysis that were ever rated, in their order. @param steps in the order of time */
export function growthOf(
  outline: Pick<Outline, 'sections' | 'nodes'>,
  analysisId: string,
  steps: readonly Step[],
): Growth[] {
  return outline.sections
    .filter((section) => section.analysisId === analysisId && section.kind === 'required')
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
    .map(({ node }) => ({
      nodeId: node.id,
      text: node.text,
      self: marksOf(steps, node.id, 'self'),
      target: marksOf(steps, node.id, 'target'),
    }))
    .filter(({ self, target }) => self.length + target.length > 0)
}

function marksOf(steps: readonly Step[], nodeId: string, kind: LevelKind): Mark[] {
  const days = new Map<Day, Mark>()
  for (const step of steps) {
    if (step.nodeId === nodeId && step.kind === kind) days.set(step.day, { day: step.day, value: step.value })
  }
  const marks = [...days.values()]
  return marks.filter(({ value }, index) => value !== (marks[index - 1]?.value ?? null))
}

/** Sizes of the picture of one competency, in its own units. */
export const growthWidth = 320
export const growthHeight = 64
const [side, edge] = [8, 8]

export type GrowthDrawing = {
  self: string
  target: string
  grid: number[]
  endX: number
  endY: number | null
}

/** Two lines of steps over the same days, the lowest level at the bottom. */
export function drawGrowth({ self, target }: Growth, first: Day, last: Day): GrowthDrawing {
  const across = scaleLinear([0, Math.max(1, compareDays(last, first))], [side, growthWidth - side])
  const up = scaleLinear([0, 4], [growthHeight - edge, edge])
  const draw = (marks: readonly Mark[]) => {
    const end = marks.at(-1)
    const points = end ? [...marks, { ...end, day: last }] : []
    return (
      line<Mark>(
        ({ day }) => across(compareDays(day, first)),
        ({ value }) => up(value ?? 0),
      )
        .defined(({ value }) => value !== null)
        .curve(curveStepAfter)(points) ?? ''
    )
  }
  const value = self.at(-1)?.value ?? null
  return {
    self: draw(self),
    target: draw(target),
    grid: [0, 1, 2, 3, 4].map((level) => up(level)),
    endX: across(compareDays(last, first)),
    endY: value === null ? null : up(value),
  }
}

/** The first day on which anything was rated. */
export function firstDay(growth: readonly Growth[]): Day | null {
  const days = growth.flatMap(({ self, target }) => [...self, ...target].map(({ day }) => day)).sort()
  return days[0] ?? null
}
