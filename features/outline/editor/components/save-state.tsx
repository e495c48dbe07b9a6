'use client'

import { useTranslations } from 'next-intl'
import { quietComponent } from '@/components/ui/late'
import { useMounted, useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import { useLastDeleted } from './last-deletion'
import { useSaveWords } from './use-save-words'

const EditTools = quietComponent(() => import('./edit-tools').then((loaded) => loaded.EditTools))

/**
 * In the header: whether everything is saved, and the tools for all outlines of a page. Routine changes are not
 * announced to screen readers, problems are, with all their words, which stand in `SaveBand`.
 */
export function SaveState() {
  const t = useTranslations('outline')
  const { state } = useQueueStatus()
  const mounted = useMounted()
  const deleted = useLastDeleted()
  const { calm, short, long } = useSaveWords()
  const shown = calm && deleted > 0 ? t('deleted', { count: deleted }) : short
  const isRoutine = calm && deleted === 0
  return (
    <>
      <p role="status" data-save={mounted ? state : undefined} className="truncate">
        <span aria-hidden={isRoutine || !calm} className={mounted ? undefined : 'invisible'}>
          {shown}
        </span>
        {deleted === 0 && <span className="sr-only">{isRoutine ? t('save.saved') : long}</span>}
      </p>
      {/* As wide as they will be, so that nothing moves when they come. */}
      <div className="flex min-w-16 shrink-0 lg:min-w-24 phone:min-w-8 pointer-coarse:min-w-22 lg:pointer-coarse:min-w-33 phone:pointer-coarse:min-w-9">
        {mounted && <EditTools />}
      </div>
    </>
  )
}
