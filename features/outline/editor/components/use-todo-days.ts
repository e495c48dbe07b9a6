import type { Node } from '@/features/outline/model/rules/outline'
import { isDoneForNow, type TodoDays, todoDays } from '@/features/outline/model/rules/ticks'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import type { Day } from '@/lib/dates'

/** The days of a to-do; the component renders again only when one of them changes. */
export function useTodoDays(id: string): TodoDays {
  const [due = null, rule = null, lastDone = null] = useOutline((outline) => {
    const days = todoDays(outline, id)
    return [days.due, days.rule, days.lastDone]
  })
  return { due, rule, lastDone }
}

/** Whether the box of a to-do is ticked: it is done, or done for today and comes back. */
export function useTicked({ id, box }: Pick<Node, 'id' | 'box'>, today: Day): boolean {
  return useOutline((outline) => box === 'done' || isDoneForNow(todoDays(outline, id), today))
}
