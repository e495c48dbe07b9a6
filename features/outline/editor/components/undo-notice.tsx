import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Undo2, X } from '@/components/ui/icons'
import { useLastDone } from '@/features/outline/sync/components/outline-provider'
import type { Commands, Deletion } from './use-commands'

type UndoNoticeProps = { deletion: Deletion | null; commands: Commands; onClose: () => void }

/**
 * Offers to undo a deletion, instead of asking before it, until something else is done. Stands above the bar
 * at the edge of the window, so that nothing on the page moves.
 */
export function UndoNotice({ deletion, commands, onClose }: UndoNoticeProps) {
  const t = useTranslations('outline')
  const ui = useTranslations('ui')
  const last = useLastDone()
  const isLast = last?.some((operation) => operation.kind === 'delete' && operation.node === deletion?.node)
  return (
    <div
      role="status"
      className="fixed right-3 bottom-[calc(var(--save-bar,2rem)+1.25rem)] z-30 max-w-[calc(100vw-1.5rem)] print:hidden"
    >
      {deletion && isLast && (
        <div className="flex items-center gap-2 rounded-md border border-line bg-raised py-1 ps-4 pe-1 shadow-md">
          <span className="flex-1">{t('deleted', { count: deletion.count })}</span>
          <Button variant="quiet" size="small" onClick={() => commands.restore(deletion)}>
            <Undo2 className="size-4" />
            {t('undo')}
          </Button>
          <Button variant="quiet" size="small" aria-label={ui('close')} onClick={onClose}>
            <X className="size-4" />
          </Button>
        </div>
      )}
    </div>
  )
}
