import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TaskMark } from '@/components/ui/task-mark'
import type { Node, Section } from '@/features/outline/model/rules/outline'
import { rowsOf } from '@/features/outline/model/rules/rows'
import { type Branch, flatten, toTree } from '@/features/outline/model/rules/tree'
import { useOutline, useToday } from '@/features/outline/sync/components/outline-provider'
import { headingPieces, lookOf } from '../rules/pieces'
import { GoalSign } from './goal-mark'
import { ItemAside } from './item-aside'
import { Pieces, RenderedText } from './rendered-text'
import { useFinished } from './use-finished'
import { useTicked } from './use-todo-days'

const nothing: string[] = []

type Shown = {
  renderAside?: (node: Node) => ReactNode
  todo?: boolean
  goals?: boolean
}

/** An outline for those who may read it only. */
export function OutlineReader({ section, label, ...shown }: Shown & { section: Section; label: string }) {
  const t = useTranslations('outline')
  const nodes = useOutline((outline) => outline.nodes.filter((node) => node.sectionId === section.id))
  const { hidden } = useFinished(section.id, shown.todo ?? false, nothing)
  const ordinals = new Map(rowsOf(nodes, section.id).map(({ node, ordinal }) => [node.id, ordinal]))
  if (nodes.length === 0) return <p className="text-quiet">{t('nothing')}</p>
  const { left, taken } = part(toTree(nodes, section.id), hidden)
  const count = flatten(taken).filter(({ node }) => node.box === 'done').length
  return (
    <>
      <List branches={left} ordinals={ordinals} label={label} {...shown} />
      {count > 0 && (
        <details className="unfold-print mt-1">
          <summary className="text-quiet text-caption">{t('finished.show', { count })}</summary>
          <List branches={taken} ordinals={ordinals} {...shown} />
        </details>
      )}
    </>
  )
}

/** Takes some branches out of a tree. */
function part(branches: Branch[], ids: readonly string[]): { left: Branch[]; taken: Branch[] } {
  const taken: Branch[] = []
  const left = branches.flatMap((branch) => {
    if (ids.includes(branch.node.id)) {
      taken.push(branch)
      return []
    }
    const within = part(branch.children, ids)
    taken.push(...within.taken)
    return [{ ...branch, children: within.left }]
  })
  return { left, taken }
}

type ListProps = Shown & { branches: Branch[]; ordinals: Map<string, number | null>; label?: string }

function List({ branches, label, ...props }: ListProps) {
  if (branches.length === 0) return null
  return (
    <ul aria-label={label} className={label === undefined ? 'ps-4 sm:ps-6.5' : undefined}>
      {branches.map(({ node, children }) => (
        <li key={node.id} id={children.length > 0 ? `item-${node.id}` : undefined}>
          <Item
            node={node}
            ordinal={props.ordinals.get(node.id) ?? null}
            isGroup={children.length > 0}
            {...props}
          />
          <List branches={children} {...props} />
        </li>
      ))}
    </ul>
  )
}

function Item({
  node,
  ordinal,
  todo: ofTodos = false,
  goals,
  renderAside,
  isGroup,
}: Shown & { node: Node; ordinal: number | null; isGroup: boolean }) {
  const ticked = useTicked(node, useToday())
  const todo = ofTodos && node.form !== 'raw'
  const heading = node.form === 'raw' ? headingPieces(node.text) : null
  return (
    <div
      data-form={lookOf(node)}
      data-ordinal={ordinal ?? undefined}
      data-group={isGroup || undefined}
      data-box={todo || undefined}
      data-done={(todo && node.box === 'done') || undefined}
      className="item group/row"
    >
      {todo && <TaskMark done={ticked} className="item-box" />}
      <div className="item-text">
        {heading ? <Pieces text={node.text} pieces={heading} /> : <RenderedText text={node.text} />}
      </div>
      {goals && node.isGoal && <GoalSign />}
      <ItemAside node={node} />
      {renderAside?.(node)}
    </div>
  )
}
