import { usePathname } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextLink } from '@/components/ui/text-link'
import { useOutline, useQueue, useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import { RefusedList } from './refused-list'
import { ToConflict } from './to-conflict'
import { useSaveWords } from './use-save-words'

/** Why something is not saved, and what there is to do. */
export function SaveTrouble() {
  const t = useTranslations('outline.save')
  const { state, stored, refused } = useQueueStatus()
  const queue = useQueue()
  const pathname = usePathname()
  const sections = useOutline((outline) => outline.sections.map(({ id }) => id))
  const elsewhere = refused.filter(({ section }) => section === null || !sections.includes(section))
  const { calm, long } = useSaveWords()
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
      <RefusedList section={null} edits={elsewhere} />
    </div>
  )
}
