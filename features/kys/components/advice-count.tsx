'use client'

import { useTranslations } from 'next-intl'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import { adviceOn } from '../rules/checklist'

/** How many items the template advises in a section, and how many there are. */
export function AdviceCount({ kind }: { kind: 'strength' | 'readme' | 'goals' }) {
  const t = useTranslations('checklist')
  const outline = useOutline((whole) => whole)
  const { from, to, count, met } = adviceOn(outline, kind)
  return (
    <p className="text-quiet text-caption print:hidden">
      {t('advised', { from, to, unit: t(`unit.${kind}`) })}
      {count > 0 && (
        <span className={cn('ml-2 tabular-nums', met && 'text-good')}>{t('counted', { count })}</span>
      )}
    </p>
  )
}
