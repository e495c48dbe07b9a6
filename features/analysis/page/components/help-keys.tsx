'use client'

import { useTranslations } from 'next-intl'
import { useDrawerAt } from '@/components/shell/drawer-state'
import { useLater } from '@/components/shell/use-later'

const loadKeys = () => import('./key-help').then(({ KeyHelp }) => KeyHelp)

/** What the keys do on the page of an analysis; fetched once somebody looks. */
export function HelpKeys({ editable }: { editable: boolean }) {
  const t = useTranslations('drawer')
  const KeyHelp = useLater(
    loadKeys,
    useDrawerAt(({ open, tab }) => open && tab === 'help'),
  )
  if (KeyHelp === 'failed') return <p data-part>{t('failed')}</p>
  return KeyHelp && <KeyHelp editable={editable} />
}
