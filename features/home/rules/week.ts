import type { Outline } from '@/features/outline/model/rules/outline'
import { inLists, pickedWeek } from '@/features/todo/rules/lists'
import { isTicked, type Todo } from '@/features/todo/rules/todos'
import { addDays, type Day, mondayOf } from '@/lib/dates'

/** What the start page shows of the to-dos. */
export type Plan = {
  /** due by Sunday or picked for this week, in the order of the to-do page; behind them what was done this week */
  week: Todo[]
  /** the others: first what was picked for last week, then in the writer's order */
  next: Todo[]
}

/** Whether a to-do was picked for the week before this one and for no later one. */
export const isOfLastWeek = (outline: Pick<Outline, 'picks'>, id: string, today: Day): boolean =>
  pickedWeek(outline, id) === addDays(mondayOf(today), -7)

/**
 * Sorts to-dos for the start page.
 *
 * @param doneBefore ids of those that were done when the page was opened: what is ticked on it keeps its place
 */
export function planOf(
  outline: Pick<Outline, 'picks'>,
  todos: readonly Todo[],
  today: Day,
  doneBefore: ReadonlySet<string>,
): Plan {
  const lists = inLists(outline, todos, today, ({ node }) => doneBefore.has(node.id))
  const monday = mondayOf(today)
  const isAgain = ({ node }: Todo) => isOfLastWeek(outline, node.id, today)
  return {
    week: [
      ...lists.today,
      ...lists.week,
      // One that was opened again on this page has no day any more, and stays as well.
      ...lists.done.filter(({ done, lastDone }) => !done || (lastDone ?? '') >= monday),
    ],
    next: [...lists.later.filter(isAgain), ...lists.later.filter((todo) => !isAgain(todo))],
  }
}

/** The to-do that the week begins with: the first that is not ticked. */
export const firstOpen = (week: readonly Todo[], today: Day): Todo | undefined =>
  week.find((todo) => !isTicked(todo, today))
