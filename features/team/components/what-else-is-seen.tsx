import { useTranslations } from 'next-intl'
import { Panel } from '@/components/ui/panel'

/** Says what leads see besides, and what they never see; the table of access decides the same. */
export function WhatElseIsSeen() {
  const t = useTranslations('team.seen')
  return (
    <Panel aria-labelledby="what-else" className="bg-sunken">
      <h2 id="what-else" className="font-semibold">
        {t('title')}
      </h2>
      <dl className="mt-3 space-y-3">
        {(['always', 'leads', 'sum', 'never'] as const).map((part) => (
          <div key={part}>
            <dt className="font-medium">{t(part)}</dt>
            <dd className="text-quiet">{t(`${part}What`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">{t('change')}</p>
    </Panel>
  )
}
