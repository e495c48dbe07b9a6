import type { LevelChange } from '@/features/history/rules/growth'
import type { Outline } from '@/features/outline/model/rules/outline'
import { doneInWeek } from '@/features/todo/rules/lists'
import type { Todo } from '@/features/todo/rules/todos'
import { addDays, type Day, mondayOf } from '@/lib/dates'
import type { Level } from '@/lib/outline-kinds'

/** A competency whose level was higher at the end of a week than before it. */
export type Rise = { id: string; name: string; from: Level; to: Level }

/** @property monday with which it begins @property done how often to-dos were finished in it */
export type Week = { monday: Day; done: number; rises: Rise[] }

/**
 * The last weeks, the current one as the last. What was deleted does not count, as nowhere on the page.
 *
 * @param changes of the viewer's levels, in the order of time @param count how many weeks
 */
export function lastWeeks(
  outline: Pick<Outline, 'nodes' | 'completions'>,
  todos: readonly Todo[],
  changes: readonly LevelChange[],
  today: Day,
  count: number,
): Week[] {
  const names = new Map(outline.nodes.map(({ id, text }) => [id, text]))
  const first = addDays(mondayOf(today), -7 * (count - 1))
  return Array.from({ length: count }, (_, index) => {
    const monday = addDays(first, 7 * index)
    const inWeek = changes.filter(({ day }) => mondayOf(day) === monday)
    return { monday, done: doneInWeek(outline, todos, monday), rises: risesOf(inWeek, names) }
  })
}

/** A level that went up and down again within a week has not risen. The largest step comes first. */
function risesOf(changes: readonly LevelChange[], names: ReadonlyMap<string, string>): Rise[] {
  const rises = new Map<string, Rise>()
  for (const { nodeId, from, to } of changes) {
    const name = names.get(nodeId)
    if (name !== undefined) rises.set(nodeId, { id: nodeId, name, from: rises.get(nodeId)?.from ?? from, to })
  }
  return [...rises.values()]
    .filter(({ from, to }) => to > from)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))
}

/** Sizes of the picture of weeks, in its own units. */
export const weeksWidth = 424
export const weeksHeight = 64
const [gap, widest, tallest, dot] = [6, 22, 9, 9]
/** Dots that stand above one another; the words tell of more. */
const mostDots = 3

/** The picture as three paths: bars, the ground of weeks without one, and dots. */
export function drawWeeks(weeks: readonly Week[]): { bars: string; ground: string; dots: string } {
  const across = (weeksWidth + gap) / weeks.length
  const wide = Math.min(widest, across - gap)
  const dotsOf = ({ rises }: Week) => Math.min(mostDots, rises.length)
  const room = weeksHeight - 2 - Math.max(...weeks.map(dotsOf)) * (dot + 3)
  const step = Math.min(tallest, room / Math.max(1, ...weeks.map(({ done }) => done)))
  const paths = { bars: '', ground: '', dots: '' }
  weeks.forEach((week, index) => {
    const middle = across * index + (across - gap) / 2
    const high = 2 + week.done * step
    const left = middle - wide / 2
    if (week.done === 0) paths.ground += `M${left} ${weeksHeight}v-2h${wide}v2z`
    else paths.bars += `M${left} ${weeksHeight}v${3 - high}q0-3 3-3h${wide - 6}q3 0 3 3v${high - 3}z`
    for (let nth = 0; nth < dotsOf(week); nth += 1) {
      const top = weeksHeight - high - (nth + 1) * (dot + 3)
      paths.dots += `M${middle} ${top}a${dot / 2} ${dot / 2} 0 0 1 0 ${dot}a${dot / 2} ${dot / 2} 0 0 1 0-${dot}z`
    }
  })
  return paths
}
