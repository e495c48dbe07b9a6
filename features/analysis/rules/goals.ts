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

/** The goals of the KYS: the items marked as goals; as long as none is marked, all at the top. */
export const goalsOf = oncePerOutline((outline: OutlineText): Node[] => {
  const items = outline.sections
    .filter((section) => section.kind === 'goals')
    .flatMap((section) => flatten(toTree(outline.nodes, section.id)))
    .filter(({ node }) => isText(node))
  const marked = items.filter(({ node }) => node.isGoal)
  return (marked.length > 0 ? marked : items.filter(({ depth }) => depth === 0)).map(({ node }) => node)
})

/** Goals that name an analysis where it is one of several, and how much of each, in UTF-16 code units. */
const [mostGoals, mostLength] = [5, 300]

/** The goals by which an analysis is named where it is one of several. */
export function shownGoals(goals: readonly string[]): string[] {
  return goals.slice(0, mostGoals).map((goal) => clipped(goal, mostLength))
}
