import { useTranslations } from 'next-intl'
import { ChevronDown, ChevronRight } from '@/components/ui/icons'
import { firstWords } from '@/features/outline/model/rules/first-words'
import type { Node } from '@/features/outline/model/rules/outline'
import { useMounted, useToday } from '@/features/outline/sync/components/outline-provider'
import type { Commands } from './use-commands'
import { useTicked } from './use-todo-days'

type ItemMarkerProps = {
  node: Node
  /** place of the item, such as '1.2' */
  path: string
  ordinal: number | null
  todo: boolean
  enabled: boolean
  /** whether its children are hidden; null: it has none */
  folded: boolean | null
  tabStop: boolean
  commands: Commands
}

/** What stands before an item: its bullet or number, or the box of a to-do; a triangle folds what is below. */
export function ItemMarker(props: ItemMarkerProps) {
  const { node, ordinal, todo, folded } = props
  const fold = folded !== null && <FoldButton {...props} folded={folded} />
  if (todo) {
    return (
      <>
        <DoneBox {...props} />
        {fold}
      </>
    )
  }
  // The triangle takes the place of a bullet, but not of a number.
  if (fold && node.form !== 'ordered') {
    return (
      <>
        {fold}
        <span className="hidden print:contents">
          <Bullet form={node.form} ordinal={null} />
        </span>
      </>
    )
  }
  return (
    <>
      <Bullet form={node.form} ordinal={ordinal} />
      {fold}
    </>
  )
}

function DoneBox({ node, path, enabled, tabStop, commands }: ItemMarkerProps) {
  const t = useTranslations('outline')
  const mounted = useMounted()
  const ticked = useTicked(node, useToday())
  return (
    <label className="flex h-7 w-6 shrink-0 items-center justify-center">
      <span className="sr-only">{t('done', { item: firstWords(node.text) || path })}</span>
      <input
        type="checkbox"
        checked={ticked}
        disabled={!enabled || !mounted}
        tabIndex={tabStop ? 0 : -1}
        onChange={() => commands.tick(node.id)}
        className="size-5 accent-accent"
      />
    </label>
  )
}

type FoldButtonProps = Pick<ItemMarkerProps, 'node' | 'path' | 'tabStop' | 'commands'> & { folded: boolean }

function FoldButton({ node, path, tabStop, commands, folded }: FoldButtonProps) {
  const t = useTranslations('outline')
  const mounted = useMounted()
  const Icon = folded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      aria-expanded={!folded}
      aria-label={t('children', { item: firstWords(node.text) || path })}
      disabled={!mounted}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => commands.fold(node.id, !folded)}
      className="-mx-0.5 flex h-7 w-6 shrink-0 items-center justify-center rounded text-quiet hover:bg-sunken print:hidden"
    >
      <Icon className="size-4" />
    </button>
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
