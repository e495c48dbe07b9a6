import { useTranslations } from 'next-intl'
import type { Node } from '../schema'
import { useMounted } from './outline-provider'
import type { Commands } from './use-commands'

type ItemMarkerProps = {
  node: Node
  /** place of the item, such as '1.2' */
  path: string
  ordinal: number | null
  todo: boolean
  enabled: boolean
  tabStop: boolean
  commands: Commands
}

/** What stands before an item: its bullet or number, or the box of a to-do. */
export function ItemMarker({ node, path, ordinal, todo, enabled, tabStop, commands }: ItemMarkerProps) {
  const t = useTranslations('outline')
  const mounted = useMounted()
  if (!todo) return <Bullet form={node.form} ordinal={ordinal} />
  return (
    <label className="flex h-7 w-6 shrink-0 items-center justify-center">
      <span className="sr-only">{t('done', { item: node.text || path })}</span>
      <input
        type="checkbox"
        checked={node.box === 'done'}
        disabled={!enabled || !mounted}
        tabIndex={tabStop ? 0 : -1}
        onChange={(event) => commands.setDone(node.id, event.target.checked)}
        className="size-5 accent-accent"
      />
    </label>
  )
}

/** The bullet or the number of an item; other forms have none. */
export function Bullet({ form, ordinal }: { form: Node['form']; ordinal: number | null }) {
  if (form !== 'bullet' && form !== 'ordered') return null
  return (
    <span aria-hidden className="flex h-7 min-w-5 shrink-0 items-center justify-center text-quiet">
      {ordinal === null ? <span className="size-1.5 rounded-full bg-control" /> : `${ordinal}.`}
    </span>
  )
}
