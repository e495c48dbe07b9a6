import { useTranslations } from 'next-intl'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { Node } from '@/features/outline/model/rules/outline'
import type { Day } from '@/lib/dates'
import { restoreItemAction } from '../actions'

type RestoreItemProps = { owner: string; node: Node; revision: number; day: Day; state: 'gone' | 'reworded' }

/** Says that an item is not so any more, and brings it back. */
export function RestoreItem({ owner, node, revision, day, state }: RestoreItemProps) {
  const t = useTranslations('history')
  const text = node.text.slice(0, 60)
  return (
    <ActionForm
      action={restoreItemAction}
      className="flex flex-wrap items-center gap-x-3 space-y-0 print:hidden"
      fields={{ owner, node: node.id, revision, day }}
    >
      <span className="text-caption text-warn">{t(state)}</span>
      <SubmitButton variant="quiet" size="small" aria-label={t(`${state}Restore`, { text })}>
        {t(state === 'gone' ? 'bringBack' : 'takeWords')}
      </SubmitButton>
    </ActionForm>
  )
}
