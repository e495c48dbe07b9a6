'use client'

import { type ReactNode, useId } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import { ItemWords } from '@/features/competency/components/item-words'
import { RenderedText } from '@/features/outline/editor/components/rendered-text'
import { useTicked } from '@/features/outline/editor/components/use-todo-days'
import type { Node } from '@/features/outline/model/rules/outline'
import { tickOperations } from '@/features/outline/model/rules/ticks'
import {
  useDispatch,
  useMounted,
  useOutline,
  useOutlineNow,
  useToday,
  useTodayNow,
} from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { TodoDays } from './todo-days'

const doneStyle = 'text-quiet line-through decoration-1'

type TodoItemProps = {
  nodeId: string
  editable: boolean
  /** whether its words can be changed here as well */
  rewordable?: boolean
  /** where the to-do comes from, below its text */
  children?: ReactNode
}

/** One to-do outside of its outline; ticked and dated by the same operations as there. */
export function TodoItem({ nodeId, ...props }: TodoItemProps) {
  const node = useOutline((outline) => outline.nodes.find((row) => row.id === nodeId))
  return node ? <Item node={node} {...props} /> : null
}

type ItemProps = Omit<TodoItemProps, 'nodeId'> & { node: Node }

function Item({ node, editable, rewordable = false, children }: ItemProps) {
  const id = useId()
  const dispatch = useDispatch()
  const now = useOutlineNow()
  const mounted = useMounted()
  const todayNow = useTodayNow()
  const ticked = useTicked(node, useToday())
  const done = node.box === 'done'
  return (
    <div className="flex items-start gap-2.5">
      {editable ? (
        <input
          id={id}
          type="checkbox"
          aria-label={rewordable ? node.text : undefined}
          checked={ticked}
          disabled={!mounted}
          onChange={() => dispatch(tickOperations(now(), [node.id], todayNow()))}
          className="mt-0.5 size-6 shrink-0 accent-accent"
        />
      ) : (
        <TaskMark done={ticked} className="mt-1" />
      )}
      <div className={cn('min-w-0 flex-1', rewordable && 'flex flex-wrap items-start gap-x-2')}>
        {rewordable ? (
          <ItemWords node={node} editable={editable} className={cn('min-w-32 flex-1', done && doneStyle)} />
        ) : !editable ? (
          <span className={cn('mr-1 whitespace-pre-wrap', done && doneStyle)}>
            <RenderedText text={node.text} />
          </span>
        ) : (
          <label htmlFor={id} className={cn('mr-1 whitespace-pre-wrap', done && doneStyle)}>
            <RenderedText text={node.text} links={false} />
          </label>
        )}
        <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
          <TodoDays node={node} editable={editable} />
        </span>
        {children}
      </div>
    </div>
  )
}
