import { lastBefore, standingOf } from '@/features/outline/model/rules/occurrences'
import { oncePerOutline } from '@/features/outline/model/rules/once-per-outline'
import type { Outline } from '@/features/outline/model/rules/outline'
import { isDoneForNow, type TodoDays } from '@/features/outline/model/rules/ticks'
import { addDays, type Day, mondayOf } from '@/lib/dates'
import type { Todo } from './todos'

/** The lists of to-dos that are still to be done, in the order of the page. */
export const openLists = ['today', 'week', 'later'] as const
export type OpenList = (typeof openLists)[number]

const weeksIn = oncePerOutline(
  (picks: Outline['picks']) => new Map(picks.map(({ nodeId, week }) => [nodeId, week])),
)

/** The week for which a to-do was picked, by its Monday. */
export function pickedWeek({ picks }: Pick<Outline, 'picks'>, id: string): Day | null {
  return weeksIn(picks).get(id) ?? null
}

/** The last day of the week that holds a day. */
export const sundayOf = (day: Day): Day => addDays(mondayOf(day), 6)

/**
 * The day by which a to-do is shown. That of a recurring one is its next occurrence, or for as long as it is
 * ticked the occurrence that the tick was for, so that a tick moves nothing.
 */
export function shownDay(days: TodoDays, today: Day): Day | null {
  const { due, rule } = days
  if (rule === null) return due
  if (isDoneForNow(days, today) && due !== null) return lastBefore(rule, due) ?? due
  return standingOf(rule, due, today).day
}

/**
 * The list in which an open to-do stands: today's if its day has come, this week's if its day comes by Sunday or it
 * was picked for this week. A recurring one that was picked and done is no more of this week.
 *
 * @param picked see `pickedWeek`
 */
export function listOf(days: TodoDays, picked: Day | null, today: Day): OpenList {
  const day = shownDay(days, today)
  if (day !== null && day <= today) return 'today'
  if (day !== null && day <= sundayOf(today)) return 'week'
  const week = mondayOf(today)
  const isOver = days.rule !== null && (days.lastDone ?? '') >= week && !isDoneForNow(days, today)
  return picked === week && !isOver ? 'week' : 'later'
}

/** The lists to which a to-do may be moved. A move never changes a day, so a day that is near holds it. */
export function homesOf(days: TodoDays, today: Day): readonly OpenList[] {
  const day = shownDay(days, today)
  if (day !== null && day <= today) return ['today']
  return day !== null && day <= sundayOf(today) ? ['week'] : ['week', 'later']
}

/**
 * The to-dos of a page by their lists, in the writer's order; done ones latest first.
 *
 * @param isDone whether one stands among the done ones; by default, whether it is done
 */
export function inLists(
  outline: Pick<Outline, 'picks'>,
  todos: readonly Todo[],
  today: Day,
  isDone: (todo: Todo) => boolean = ({ done }) => done,
): Record<OpenList | 'done', Todo[]> {
  const lists: Record<OpenList | 'done', Todo[]> = { today: [], week: [], later: [], done: [] }
  for (const todo of todos) {
    lists[isDone(todo) ? 'done' : listOf(todo, pickedWeek(outline, todo.node.id), today)].push(todo)
  }
  const last = ({ lastDone }: Todo) => lastDone ?? ''
  lists.done.sort((a, b) => (last(a) < last(b) ? 1 : last(a) > last(b) ? -1 : 0))
  return lists
}

/** How often something was done in the week that holds a day; a recurring to-do counts each time. */
export function doneInWeek(
  { completions }: Pick<Outline, 'completions'>,
  todos: readonly Todo[],
  today: Day,
): number {
  const known = new Set(todos.map(({ node }) => node.id))
  const [first, last] = [mondayOf(today), sundayOf(today)]
  return completions.filter(({ nodeId, day }) => known.has(nodeId) && first <= day && day <= last).length
}
