import { useTranslations } from 'next-intl'
import { Flag } from '@/components/ui/icons'
import type { Node } from '@/features/outline/model/rules/outline'
import { useMounted } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import type { Commands } from './commands'

type GoalMarkProps = { node: Node; tabStop: boolean; commands: Commands }

/** Says that an item is a goal, and not a group or a step; a click changes it. */
export function GoalMark({ node, tabStop, commands }: GoalMarkProps) {
  const t = useTranslations('outline')
  const mounted = useMounted()
  return (
    <button
      type="button"
      aria-pressed={node.isGoal}
      title={node.isGoal ? t('isGoal') : t('makeGoal')}
      disabled={!mounted}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => commands.setGoal(node.id, !node.isGoal)}
      className={cn(
        'inline-flex h-7 min-w-7 shrink-0 items-center justify-center gap-1 rounded px-1.5 text-caption',
        node.isGoal ? 'bg-accent-soft text-accent' : 'item-offer text-quiet hover:bg-sunken print:hidden',
      )}
    >
      <Flag className={cn('size-3.5', node.isGoal && 'fill-current')} />
      <span className={node.isGoal ? undefined : 'sr-only'}>{t('goal')}</span>
    </button>
  )
}

/** The mark and its word, where nothing can be changed. */
export function GoalSign() {
  const t = useTranslations('outline')
  return (
    <span className="inline-flex h-7 shrink-0 items-center gap-1 text-accent text-caption">
      <Flag className="size-3.5 fill-current" />
      {t('goal')}
    </span>
  )
}
