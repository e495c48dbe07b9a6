import { memo, type ReactNode, useState } from 'react'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Conflict } from '@/features/outline/sync/components/queue-record'
import { cn } from '@/lib/cn'
import { ConflictQuestion } from './conflict-question'
import { GoalMark } from './goal-mark'
import { ItemAside } from './item-aside'
import { ItemGrip } from './item-grip'
import { ItemMarker } from './item-marker'
import { ItemMenu } from './item-menu'
import { indentStyle, unseenStyle } from './item-style'
import { ItemText } from './item-text'
import type { Commands } from './use-commands'

type ItemRowProps = {
  node: Node
  depth: number
  path: string
  ordinal: number | null
  place: number
  siblings: number
  hasChildren: boolean
  /** name of the outline; with the path it is the name of the item */
  label: string
  todo: boolean
  goals: boolean
  /** whether Tab comes to this item first */
  tabStop: boolean
  /** whether its children are hidden */
  folded: boolean
  selected: boolean
  /** shown in the empty row of an empty outline, which is stored with its first words */
  placeholder?: string
  conflict?: Conflict
  commands: Commands
  onFocus: (id: string) => void
  renderAside?: (node: Node) => ReactNode
}

/** One item: marker, words, what hangs on them, and its menu. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { node, depth, path, label, todo, goals, tabStop, placeholder, conflict, commands } = props
  const name = `${label} ${path}`
  const stored = placeholder === undefined
  const [menuOpen, setMenuOpen] = useState(false)
  return (
    <div
      // The empty row's id differs between the server's HTML and the browser, and would not be updated.
      id={stored ? `item-${node.id}` : undefined}
      role="treeitem"
      aria-label={name}
      aria-expanded={props.hasChildren ? !props.folded : undefined}
      aria-selected={props.selected}
      tabIndex={-1}
      aria-level={depth + 1}
      aria-posinset={props.place}
      aria-setsize={props.siblings}
      onFocus={() => props.onFocus(node.id)}
      className={cn(
        'group/row scroll-my-24 py-0.5 outline-none data-moving:bg-sunken aria-selected:bg-accent-soft sm:pointer-fine:-ms-6 print:ms-0!',
        !menuOpen && unseenStyle,
        indentStyle(depth),
      )}
    >
      <div className="flex flex-wrap items-start gap-x-1.5">
        <ItemMarker
          node={node}
          path={path}
          ordinal={props.ordinal}
          todo={todo}
          enabled={stored}
          folded={props.hasChildren ? props.folded : null}
          tabStop={tabStop}
          commands={commands}
        />
        <div className="flex min-w-0 flex-1 flex-wrap items-start gap-x-3">
          <div className="min-w-[min(100%,16rem)] flex-1">
            <ItemText
              id={node.id}
              text={node.text}
              form={node.form}
              done={todo && node.box === 'done'}
              name={name}
              placeholder={placeholder}
              tabStop={tabStop}
              commands={commands}
            />
          </div>
          {stored && props.renderAside?.(node)}
        </div>
        {goals && stored && <GoalMark node={node} tabStop={tabStop} commands={commands} />}
        {stored && <ItemAside node={node} tabStop={tabStop} />}
        <ItemGrip enabled={stored} />
        {stored && (
          <ItemMenu
            id={node.id}
            name={name}
            tabStop={tabStop}
            open={menuOpen}
            onOpen={setMenuOpen}
            commands={commands}
          />
        )}
      </div>
      {conflict && <ConflictQuestion conflict={conflict} />}
    </div>
  )
})
