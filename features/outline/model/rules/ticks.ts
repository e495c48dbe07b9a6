import type { Day } from '@/lib/dates'
import { type Every, type Recurrence, recurrenceFrom, rhythmOf } from '@/lib/recurrence'
import { newId } from './new-id'
import { dueAfter, firstFrom, lastBefore, standingOf } from './occurrences'
import { oncePerOutline } from './once-per-outline'
import type { Operation } from './operation'
import type { Outline } from './outline'

/**
 * The known days of a to-do. @property lastDone the last day on which it, or an occurrence of it, was done
 */
export type TodoDays = { due: Day | null; rule: Recurrence | null; lastDone: Day | null }

/** The same with the number of days on which it was done. */
type Known = TodoDays & { times: number }

/** A due day and a recurrence, which are chosen together. */
export type Schedule = { day: Day | null; every: Every | null }

const nothing: Known = { due: null, rule: null, lastDone: null, times: 0 }

const daysIn = oncePerOutline((outline: Pick<Outline, 'dues' | 'recurrences' | 'completions'>) => {
  const found = new Map<string, Known>()
  const add = (id: string, days: Partial<Known>) => found.set(id, { ...(found.get(id) ?? nothing), ...days })
  for (const { nodeId, day } of outline.dues) add(nodeId, { due: day })
  for (const { nodeId, rule } of outline.recurrences) add(nodeId, { rule })
  for (const { nodeId, day } of outline.completions) {
    const { lastDone, times } = found.get(nodeId) ?? nothing
    add(nodeId, { lastDone: day > (lastDone ?? '') ? day : lastDone, times: times + 1 })
  }
  return found
})

/** The days of one to-do. */
export function todoDays(outline: Pick<Outline, 'dues' | 'recurrences' | 'completions'>, id: string): Known {
  return daysIn(outline).get(id) ?? nothing
}

/** Whether a recurring to-do is done for now: it was done today, and comes back on a later day. */
export function isDoneForNow({ due, rule, lastDone }: TodoDays, today: Day): boolean {
  return rule !== null && due !== null && due > today && lastDone === today
}

/**
 * Ticks one to-do or several, or opens them again. A recurring one stays open and gets its next due day; a
 * second click on the same day undoes that. Of several, the open ones are ticked; if none is open, all are
 * opened.
 *
 * @param today the person's day: it is part of the operations, so that they mean the same whenever they are
 *   carried out
 */
export function tickOperations(outline: Outline, nodes: readonly string[], today: Day): Operation[] {
  const boxes = new Map(outline.nodes.map(({ id, box }) => [id, box]))
  const isTicked = (id: string) => boxes.get(id) === 'done' || isDoneForNow(todoDays(outline, id), today)
  const open = nodes.filter((id) => !isTicked(id))
  return (open.length > 0 ? open : nodes).flatMap((id) => tick(outline, id, boxes.get(id) === 'done', today))
}

function tick(outline: Outline, node: string, isDone: boolean, today: Day): Operation[] {
  const days = todoDays(outline, node)
  const { due, rule } = days
  if (isDone || rule === null) return [{ kind: 'done', id: newId(), node, day: isDone ? null : today }]
  const undone = isDoneForNow(days, today)
  // The tick counts for the occurrence that is shown, not for one that was missed before.
  const shown = standingOf(rule, due, today).day
  const next = undone && due !== null ? lastBefore(rule, due) : dueAfter(rule, shown, today)
  return [
    { kind: 'occurrence', id: newId(), node, day: today, done: !undone },
    { kind: 'due', id: newId(), node, day: next },
  ]
}

/** The day and the recurrence of a to-do as they are offered to be changed. */
export function scheduleOf({ due, rule }: TodoDays, today: Day): Schedule {
  if (rule === null) return { day: due, every: null }
  return { day: standingOf(rule, due, today).day, every: rhythmOf(rule).every }
}

/**
 * Sets both in one step, so that they are undone together. A recurrence counts from the due day, or from
 * today without one. Removing the day of a recurring to-do removes the recurrence too.
 */
export function scheduleOperations(node: string, days: TodoDays, wanted: Schedule, today: Day): Operation[] {
  const { day, rule } = resolveSchedule(days, wanted, today)
  return [
    ...(day === days.due ? [] : [{ kind: 'due' as const, id: newId(), node, day }]),
    ...(rule === days.rule ? [] : [{ kind: 'recur' as const, id: newId(), node, rule }]),
  ]
}

function resolveSchedule(
  days: TodoDays,
  { day, every }: Schedule,
  today: Day,
): Pick<TodoDays, 'rule'> & { day: Day | null } {
  const before = scheduleOf(days, today)
  if (day === before.day && every === before.every) return { day: days.due, rule: days.rule }
  const isCleared = day === null && every === before.every
  if (every === null || isCleared) return { day, rule: null }
  const rule = recurrenceFrom(every, day ?? today)
  return { day: firstFrom(rule, day ?? today), rule }
}
