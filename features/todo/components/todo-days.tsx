'use client'

import { useTodoDays } from '@/features/outline/editor/components/use-todo-days'
import type { Node } from '@/features/outline/model/rules/outline'
import { DoneDay } from './done-day'
import { DueDay } from './due-day'

/** When a to-do was done, when it is due, and how it recurs: the same beside every to-do. */
export function TodoDays({ node, editable }: { node: Node; editable: boolean }) {
  const days = useTodoDays(node.id)
  const wasDone = days.lastDone !== null && (node.box === 'done' || days.rule !== null)
  return (
    <>
      {wasDone && days.lastDone && <DoneDay day={days.lastDone} />}
      {node.box !== 'done' && <DueDay todo={node} days={days} editable={editable} />}
    </>
  )
}
