import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Panel } from '@/components/ui/panel'

/** In words, all that a mentor will see, and what stays hidden; the table of access decides the same. */
export function WhatIsSeen() {
  const t = useTranslations('mentoring.seen')
  const id = useId()
  return (
    <Panel aria-labelledby={id} className="bg-sunken">
      <h2 id={id} className="font-semibold">
        {t('title')}
      </h2>
      <dl className="mt-3 space-y-3">
        {(['always', 'ticked', 'never'] as const).map((part) => (
          <div key={part}>
            <dt className="font-medium">{t(part)}</dt>
            <dd className="text-quiet">{t(`${part}What`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3">{t('readOnly')}</p>
    </Panel>
  )
}
