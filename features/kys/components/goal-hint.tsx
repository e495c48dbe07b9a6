'use client'

import { useTranslations } from 'next-intl'
import { Flag } from '@/components/ui/icons'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { goalsAreUnclear } from '../rules/advice'

/** Asks to mark goals that stand in groups: only their writer can tell them from the groups. */
export function GoalHint() {
  const t = useTranslations('checklist')
  const unclear = useOutline(goalsAreUnclear)
  return (
    <p role="status" className="text-caption print:hidden">
      {unclear && (
        <span className="mt-2 flex items-start gap-2 rounded-md bg-accent-soft px-3 py-2">
          <Flag className="mt-1 size-3.5 shrink-0 text-accent" />
          {t('markGoals')}
        </span>
      )}
    </p>
  )
}
