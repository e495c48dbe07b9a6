'use client'

import { useTranslations } from 'next-intl'
import { useMounted, useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import { EditTools } from './edit-tools'
import { useLastDeleted } from './last-deletion'
import { useSaveWords } from './use-save-words'

/** The width of `EditTools`: what comes later moves nothing. */
const roomStyle =
  'w-16 phone:w-8 lg:w-24 pointer-coarse:w-22 phone:pointer-coarse:w-11 lg:pointer-coarse:w-33 max-sm:pointer-coarse:-me-2'

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
      {mounted ? <EditTools /> : <div className={roomStyle} />}
    </>
  )
}
