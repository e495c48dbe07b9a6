import type { ReactNode } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import type { Node } from '@/features/outline/model/rules/outline'
import { cn } from '@/lib/cn'
import { Bullet } from './item-marker'
import { indentStyle, textStyle, unseenStyle } from './item-style'

type RestingRowProps = {
  node: Node
  depth: number
  ordinal: number | null
  todo: boolean
  /** true where the item is only shown as the parent of others and cannot be written here */
  isPath?: boolean
  children?: ReactNode
}

/**
 * An item as plain words: rows further down until the page is mounted, and items that cannot be written here.
 */
export function RestingRow({ node, depth, ordinal, todo, isPath = false, children }: RestingRowProps) {
  const done = todo && node.box === 'done'
  return (
    <div
      id={`item-${node.id}`}
      role="treeitem"
      tabIndex={-1}
      aria-level={depth + 1}
      className={cn('flex gap-x-1.5 py-0.5', indentStyle(depth), unseenStyle, isPath && 'text-quiet')}
    >
      {todo ? <TaskMark done={done} className="m-1" /> : <Bullet form={node.form} ordinal={ordinal} />}
      <p className={cn('min-w-0 flex-1 whitespace-pre-wrap', textStyle(node.form, done))}>{node.text}</p>
      {children}
    </div>
  )
}
