import { scaleLinear } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import type { OutlineText } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'
import { compareDays, type Day } from '@/lib/dates'
import { groupBy } from '@/lib/group-by'
import type { Level, LevelKind } from '@/lib/outline-kinds'
import { type PartOf, partOfList, weightOf } from '@/lib/page-parts'

/** A level that was set on a day; null took it away. */
export type Step = { nodeId: string; kind: LevelKind; value: Level | null; day: Day }

/** A competency's own level that became another on a day, both of them rated. */
export type LevelChange = { nodeId: string; from: Level; to: Level; day: Day }

/** How the levels of one competency changed. Of several changes on a day, the last counts. */
export type Growth = { nodeId: string; text: string; self: Mark[]; target: Mark[] }
type Mark = { day: Day; value: Level | null }

/** The competencies of an analysis that were ever rated, in their order. @param steps in the order of time */
export function growthOf(outline: OutlineText, analysisId: string, steps: readonly Step[]): Growth[] {
  const stepsOf = groupBy(steps, ({ nodeId, kind }) => `${kind} ${nodeId}`)
  const marks = (kind: LevelKind, nodeId: string) => marksOf(stepsOf.get(`${kind} ${nodeId}`) ?? [])
  return outline.sections
    .filter((section) => section.analysisId === analysisId && section.kind === 'required')
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
    .map(({ node }) => ({
      nodeId: node.id,
      text: node.text,
      self: marks('self', node.id),
      target: marks('target', node.id),
    }))
    .filter(({ self, target }) => self.length + target.length > 0)
}

function marksOf(steps: readonly Step[]): Mark[] {
  const days = new Map<Day, Mark>(steps.map(({ day, value }) => [day, { day, value }]))
  const marks = [...days.values()]
  return marks.filter(({ value }, index) => value !== (marks[index - 1]?.value ?? null))
}

/** The levels of one item with the days on which they were set, in the order of time. @param steps in the same order */
export function levelDays(steps: readonly Step[]): Pick<Step, 'kind' | 'value' | 'day'>[] {
  return (['self', 'target'] as const)
    .flatMap((kind) => marksOf(steps.filter((step) => step.kind === kind)).map((mark) => ({ kind, ...mark })))
    .toSorted((a, b) => a.day.localeCompare(b.day))
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

/** How the levels of an analysis changed. @property first the first day on which anything was rated */
export type AnalysisGrowth = { id: string; goals: string[]; first: Day | null; growth: Growth[] }

/** The competencies with levels that one page has room for. @param part from the address */
export function growthPart(
  analyses: readonly AnalysisGrowth[],
  part: unknown,
): { analyses: AnalysisGrowth[]; of: PartOf | undefined } {
  const all = analyses.flatMap(({ id, growth }) => growth.map((one) => ({ id, one })))
  const sizeOf = ({ one: { text, self, target } }: (typeof all)[number]) =>
    3_000 + 5 * weightOf(text) + 300 * (self.length + target.length)
  const { shown, of } = partOfList(all, sizeOf, part)
  const here = analyses.map((analysis) => ({
    ...analysis,
    growth: shown.flatMap(({ id, one }) => (id === analysis.id ? [one] : [])),
  }))
  return { analyses: here.filter(({ growth }) => growth.length > 0), of }
}
