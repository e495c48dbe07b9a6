'use client'

import { useTranslations } from 'next-intl'
import { lateComponent } from '@/components/ui/late'
import { useQueueStatus } from '@/features/outline/sync/components/outline-provider'
import { useSaveWords } from './use-save-words'

const SaveTrouble = lateComponent(() => import('./save-trouble').then((loaded) => loaded.SaveTrouble))

/** The line below the header that says why something is not saved, and what there is to do; nothing while all is well. */
export function SaveBand() {
  const t = useTranslations('outline.save')
  const { stored } = useQueueStatus()
  const { calm } = useSaveWords()
  if (!calm || !stored) return <SaveTrouble />
  return (
    <noscript>
      <p className="band">{t('noScript')}</p>
    </noscript>
  )
}
