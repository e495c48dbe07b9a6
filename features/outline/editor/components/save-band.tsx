'use client'

import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { lateComponent } from '@/components/ui/late'
import { TextLink } from '@/components/ui/text-link'
import { useOutline, useQueue, useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import { ToConflict } from './to-conflict'
import { useSaveWords } from './use-save-words'

const RefusedList = lateComponent(() => import('./refused-list').then((loaded) => loaded.RefusedList))

/** The line below the header that says why something is not saved, and what there is to do; nothing while all is well. */
export function SaveBand() {
  const t = useTranslations('outline.save')
  const { state, stored, refused } = useQueueStatus()
  const queue = useQueue()
  const pathname = usePathname()
  const sections = useOutline((outline) => outline.sections.map(({ id }) => id))
  const elsewhere = refused.filter(({ section }) => section === null || !sections.includes(section))
  const { calm, long } = useSaveWords()
  if (calm && stored) {
    return (
      <noscript>
        <p className="band">{t('noScript')}</p>
      </noscript>
    )
  }
  return (
    <div className="band max-h-[40dvh] overflow-auto bg-warn-soft">
      {!calm && <p>{long}</p>}
      <ToConflict />
      {(state === 'offline' || state === 'busy' || state === 'full') && (
        <Button size="small" onClick={queue?.retry}>
          {t('retry')}
        </Button>
      )}
      {state === 'signed-out' && (
        <TextLink href={`/sign-in?callbackUrl=${encodeURIComponent(pathname)}`} target="_blank">
          {t('signIn')}
        </TextLink>
      )}
      {!stored && <p className="font-medium text-danger">{t('notStored')}</p>}
      {elsewhere.length > 0 && <RefusedList section={null} edits={elsewhere} />}
    </div>
  )
}
