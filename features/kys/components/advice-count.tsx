'use client'

import { useTranslations } from 'next-intl'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { adviceOn, type KysKind } from '../rules/advice'

/** How many items a section holds, and how many the template advises as long as it holds fewer or more. */
export function AdviceCount({ kind }: { kind: KysKind }) {
  const t = useTranslations('checklist')
  const outline = useOutline((whole) => whole)
  const { from, to, count, met } = adviceOn(outline, kind)
  return (
    <span className="text-quiet text-caption tabular-nums print:hidden">
      {t(met ? 'met' : count > 0 ? 'counted' : 'advised', { from, to, count, unit: t(`unit.${kind}`) })}
    </span>
  )
}
