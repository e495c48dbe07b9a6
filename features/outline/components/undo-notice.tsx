import { Undo2, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Commands, Deletion } from './use-commands'

type UndoNoticeProps = { deletion: Deletion | null; commands: Commands; onClose: () => void }

/** Instead of a question before a deletion: the way back after it, for as long as one likes. */
export function UndoNotice({ deletion, commands, onClose }: UndoNoticeProps) {
  const t = useTranslations('outline')
  const ui = useTranslations('ui')
  return (
    <div role="status" className="sticky bottom-12 z-10 print:hidden">
      {deletion && (
        <div className="mt-2 flex items-center gap-2 rounded-md border border-line bg-raised py-1 ps-4 pe-1 shadow-md">
          <span className="flex-1">{t('deleted', { count: deletion.count })}</span>
          <Button variant="quiet" size="small" onClick={() => commands.restore(deletion)}>
            <Undo2 aria-hidden className="size-4" />
            {t('undo')}
          </Button>
          <Button variant="quiet" size="small" aria-label={ui('close')} onClick={onClose}>
            <X aria-hidden className="size-4" />
          </Button>
        </div>
      )}
    </div>
  )
}
