import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { type Branch, toTree } from '@/features/outline/model/rules/tree'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { GoalSign } from './goal-mark'
import { ItemAside } from './item-aside'
import { RenderedText } from './rendered-text'
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
    <ul aria-label={label} className={label === undefined ? 'ps-4 sm:ps-6.5' : undefined}>
      {branches.map(({ node, children }) => (
        <li key={node.id} id={children.length > 0 ? `item-${node.id}` : undefined}>
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
  const ticked = useTicked(node, useToday())
  return (
    <div
      data-form={node.form}
      data-ordinal={ordinal ?? undefined}
      data-box={todo || undefined}
      data-done={(todo && node.box === 'done') || undefined}
      className="item group/row"
    >
      {todo && <TaskMark done={ticked} className="item-box" />}
      <div className="item-text">
        <RenderedText text={node.text} />
      </div>
      {goals && node.isGoal && <GoalSign />}
      <ItemAside node={node} />
      {renderAside?.(node)}
    </div>
  )
}
