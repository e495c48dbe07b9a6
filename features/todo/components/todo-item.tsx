'use client'

import { type ReactNode, useId } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import { ItemWords } from '@/features/competency/components/item-words'
import { useDispatch, useMounted, useOutline } from '@/features/outline/components/outline-provider'
import { cn } from '@/lib/cn'
import type { Day } from '@/lib/dates'
import { setDone } from '../rules/operations'
import { DoneDay } from './done-day'
import { DueDay } from './due-day'

const doneStyle = 'text-quiet line-through decoration-1'

type TodoItemProps = {
  nodeId: string
  today: Day
  editable: boolean
  /** whether its words can be changed here as well */
  rewordable?: boolean
  /** where the to-do comes from, below its text */
  children?: ReactNode
}

/** One to-do outside of its outline: ticked off and dated in place, by the same operations as there. */
export function TodoItem({ nodeId, today, editable, rewordable = false, children }: TodoItemProps) {
  const id = useId()
  const dispatch = useDispatch()
  const mounted = useMounted()
  const node = useOutline((outline) => outline.nodes.find((row) => row.id === nodeId))
  const due = useOutline((outline) => outline.dues.find((row) => row.nodeId === nodeId)?.day ?? null)
  if (!node) return null
  const done = node.box === 'done'
  return (
    <div className="flex items-start gap-2.5">
      {editable ? (
        <input
          id={id}
          type="checkbox"
          aria-label={rewordable ? node.text : undefined}
          checked={done}
          disabled={!mounted}
          onChange={() => dispatch(setDone(nodeId, done ? null : today))}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
      ) : (
        <TaskMark done={done} className="mt-1" />
      )}
      <div className={cn('min-w-0 flex-1', rewordable && 'flex flex-wrap items-start gap-x-2')}>
        {rewordable ? (
          <ItemWords node={node} editable={editable} className={cn('min-w-32 flex-1', done && doneStyle)} />
        ) : !editable ? (
          <span className={cn('mr-1 whitespace-pre-wrap', done && doneStyle)}>{node.text}</span>
        ) : (
          <label htmlFor={id} className={cn('mr-1 whitespace-pre-wrap', done && doneStyle)}>
            {node.text}
          </label>
        )}
        {done ? (
          <DoneDay nodeId={nodeId} today={today} />
        ) : (
          <DueDay todo={node} due={due} today={today} editable={editable} />
        )}
        {children}
      </div>
    </div>
  )
}
