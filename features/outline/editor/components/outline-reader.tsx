import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { type Branch, toTree } from '@/features/outline/model/rules/tree'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { GoalSign } from './goal-mark'
import { ItemAside } from './item-aside'
import { Bullet } from './item-marker'
import { textStyle } from './item-style'
import { useTicked } from './use-todo-days'

type Shown = {
  renderAside?: (node: Node) => ReactNode
  todo?: boolean
  goals?: boolean
}

/** An outline for those who may read it only. */
export function OutlineReader({ section, label, ...shown }: Shown & { section: Section; label: string }) {
  const t = useTranslations('outline')
  const nodes = useOutline((outline) => outline.nodes.filter((node) => node.sectionId === section.id))
  const ordinals = new Map(rowsOf(nodes, section.id).map(({ node, ordinal }) => [node.id, ordinal]))
  if (nodes.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  return <List branches={toTree(nodes, section.id)} ordinals={ordinals} label={label} {...shown} />
}

type ListProps = Shown & { branches: Branch[]; ordinals: Map<string, number | null>; label?: string }

function List({ branches, label, ...props }: ListProps) {
  if (branches.length === 0) return null
  return (
    <ul aria-label={label} className={label === undefined ? 'ps-4 sm:ps-7' : undefined}>
      {branches.map(({ node, children }) => (
        <li key={node.id}>
          <Item node={node} ordinal={props.ordinals.get(node.id) ?? null} {...props} />
          <List branches={children} {...props} />
        </li>
      ))}
    </ul>
  )
}

function Item({
  node,
  ordinal,
  todo = false,
  goals,
  renderAside,
}: Shown & { node: Node; ordinal: number | null }) {
  const done = todo && node.box === 'done'
  const ticked = useTicked(node, useToday())
  return (
    <div className="group/row flex flex-wrap items-start gap-x-1.5 py-0.5">
      {todo ? <TaskMark done={ticked} className="m-1" /> : <Bullet form={node.form} ordinal={ordinal} />}
      <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3">
        <p className={cn('min-w-[min(100%,16rem)] flex-1 whitespace-pre-wrap', textStyle(node.form, done))}>
          {node.text}
        </p>
        {goals && node.isGoal && <GoalSign />}
        {renderAside?.(node)}
      </div>
      <ItemAside node={node} />
    </div>
  )
}
