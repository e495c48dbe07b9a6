'use client'

import { useTranslations } from 'next-intl'
import { useStopped } from '@/features/outline/sync/components/outline-provider'

/** Says that something was not done because it concerned items outside of the part that is shown. */
export function PartStop() {
  const t = useTranslations('outline.parts')
  const stopped = useStopped()
  return (
    <p role="status" key={stopped} className={stopped > 0 ? 'mt-1 text-warn' : undefined}>
      {stopped > 0 ? t('stopped') : ''}
    </p>
  )
}
