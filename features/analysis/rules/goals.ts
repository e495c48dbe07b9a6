import { clipped } from '@/features/outline/model/rules/first-words'
import { isText } from '@/features/outline/model/rules/is-text'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Node, OutlineText } from '@/features/outline/model/rules/outline'
import { flatten, toTree } from '@/features/outline/model/rules/tree'

/** Most goals that one analysis works towards. */
export const goalLimit = 3

/** What the names of the checkboxes of goals begin with. */
export const goalPrefix = 'goal-'

/** Name of the checkbox of a goal of the KYS. */
export const goalField = (goalId: string) => `${goalPrefix}${goalId}`

/** The goals of the KYS: the items marked as goals, or all top items while none is marked. */
export const goalsOf = oncePerOutline((outline: OutlineText): Node[] => {
  const items = outline.sections
    .filter((section) => section.kind === 'goals')
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
    .filter(({ node }) => isText(node))
  const marked = items.filter(({ node }) => node.isGoal)
  return (marked.length > 0 ? marked : items.filter(({ depth }) => depth === 0)).map(({ node }) => node)
})

/** A goal that an analysis works towards. @property left steps that its competencies still need */
export type AnalysedGoal = { text: string; analysisId: string; left: number }

/** The analysis of a goal of the KYS: the one that took its words over. */
export function analysisOf(goal: string, analysed: readonly AnalysedGoal[]): AnalysedGoal | undefined {
  const words = (text: string) => text.normalize().trim()
  return analysed.find(({ text }) => words(text) === words(goal))
}

/** How many goals name an analysis in a list, and how many UTF-16 code units of each. */
const [mostGoals, mostLength] = [5, 300]

/** The goals that name an analysis in a list. */
export function shownGoals(goals: readonly string[]): string[] {
  return goals.slice(0, mostGoals).map((goal) => clipped(goal, mostLength))
}
