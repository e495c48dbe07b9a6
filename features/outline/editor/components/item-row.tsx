import { memo, useState } from 'react'
import { lateComponent, quietComponent } from '@/components/ui/late'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Conflict } from '@/features/outline/sync/components/queue-record'
import { lookOf } from '../rules/pieces'
import type { Commands } from './commands'
import { GoalMark } from './goal-mark'
import { ItemAside, type RenderBeside } from './item-aside'
import { ItemMarker } from './item-marker'
import { ItemText } from './item-text'
import { RestingText } from './resting-text'

const ItemMenu = quietComponent(() => import('./item-menu').then((loaded) => loaded.ItemMenu))
const ConflictQuestion = lateComponent(() =>
  import('./conflict-question').then((loaded) => loaded.ConflictQuestion),
)

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
  /** whether its words can be written: not before the page is mounted, and not where it only leads to others */
  writable: boolean
  /** whether it is the one that is being written */
  editing: boolean
  /** whether the pointer is on it, which shows the same controls as writing does */
  hovered: boolean
  /** shown in the empty row of an empty outline, which is stored with its first words */
  placeholder?: string
  conflict?: Conflict
  commands: Commands
  onFocus: (id: string) => void
  renderAside?: RenderBeside
}

/** One item: its sign, its words, and what hangs on them. Its controls are there for the item in hand alone. */
export const ItemRow = memo(function ItemRow(props: ItemRowProps) {
  const { node, path, label, goals, tabStop, writable, editing, placeholder, conflict, commands } = props
  // Rules, code and headings are nothing to be done.
  const todo = props.todo && node.form !== 'raw'
  const name = `${label} ${path}`
  const stored = placeholder === undefined
  const [menuOpen, setMenuOpen] = useState(false)
  const inHand = stored && writable && (editing || props.hovered || menuOpen)
  return (
    <div
      // The empty row's id differs between the server's HTML and the browser, and would not be updated.
      id={stored ? `item-${node.id}` : undefined}
      role="treeitem"
      aria-label={name}
      aria-expanded={props.hasChildren ? !props.folded : undefined}
      aria-selected={props.selected}
      tabIndex={tabStop && !editing ? 0 : -1}
      aria-level={props.depth + 1}
      aria-posinset={props.place}
      aria-setsize={props.siblings}
      onFocus={() => props.onFocus(node.id)}
      data-form={lookOf(node)}
      data-ordinal={props.ordinal ?? undefined}
      data-box={todo || undefined}
      data-done={(todo && node.box === 'done') || undefined}
      data-open={menuOpen || undefined}
      className="item group/row"
    >
      <ItemMarker
        node={node}
        path={path}
        todo={todo}
        enabled={stored && writable}
        folded={props.hasChildren ? props.folded : null}
        tabStop={tabStop}
        commands={commands}
      />
      {editing ? (
        <ItemText
          id={node.id}
          text={node.text}
          form={node.form}
          name={name}
          placeholder={placeholder}
          commands={commands}
        />
      ) : (
        <RestingText
          id={node.id}
          text={node.text}
          form={node.form}
          placeholder={placeholder}
          writable={writable}
        />
      )}
      {inHand && <span className="item-break" />}
      {goals && stored && (inHand || node.isGoal) && (
        <GoalMark node={node} tabStop={tabStop} commands={commands} />
      )}
      {stored && <ItemAside node={node} tabStop={tabStop} mentioned={!inHand} />}
      {stored && props.renderAside?.(node, { inHand, tabStop })}
      {inHand && (
        <ItemMenu
          id={node.id}
          name={name}
          tabStop={tabStop}
          open={menuOpen}
          onOpen={setMenuOpen}
          commands={commands}
        />
      )}
      {conflict && <ConflictQuestion conflict={conflict} />}
    </div>
  )
})
