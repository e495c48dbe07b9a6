import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { useToday } from '@/features/outline/sync/components/outline-provider'
import { useWords } from '@/lib/i18n/use-words'
import type { Commands } from './commands'
import { useTicked } from './use-todo-days'

type ItemMarkerProps = {
  node: Node
  /** place of the item, such as '1.2' */
  path: string
  todo: boolean
  enabled: boolean
  /** whether its children are hidden; null: it has none */
  folded: boolean | null
  tabStop: boolean
  commands: Commands
}

/** What can be pressed before an item: the box of a to-do, and a triangle that folds what is below. */
export function ItemMarker(props: ItemMarkerProps) {
  const t = useWords('outline')
  const { node, path, todo, enabled, folded, tabStop, commands } = props
  return (
    <>
      {todo && <DoneBox {...props} />}
      {folded !== null && (
        <button
          type="button"
          aria-expanded={!folded}
          aria-label={t('children', { item: firstWords(node.text) || path })}
          disabled={!enabled}
          tabIndex={tabStop ? 0 : -1}
          onClick={() => commands.fold(node.id, !folded)}
          className="item-fold"
        />
      )}
    </>
  )
}

function DoneBox({ node, path, enabled, tabStop, commands }: ItemMarkerProps) {
  const t = useWords('outline')
  const ticked = useTicked(node, useToday())
  return (
    <input
      type="checkbox"
      aria-label={t('done', { item: firstWords(node.text) || path })}
      checked={ticked}
      disabled={!enabled}
      tabIndex={tabStop ? 0 : -1}
      onChange={() => commands.tick(node.id)}
      className="item-box"
    />
  )
}
