'use client'

import { useTranslations } from 'next-intl'
import { Circle, CircleCheck } from '@/components/ui/icons'
import { useOutline } from '@/features/outline/sync/components/outline-provider'
import { cn } from '@/lib/cn'
import type { SectionKind } from '@/lib/outline-kinds'
import { type Check, checklist } from '../rules/checklist'

/**
 * The template's requirements; they tick themselves while one writes.
 * @param props.written kinds of outlines of the current analysis that hold something; null where it is not known
 */
export function RequirementChecklist({ written }: { written: SectionKind[] | null }) {
  const outline = useOutline((whole) => whole)
  return <Checks checks={checklist(outline, written && new Set(written))} />
}

function Checks({ checks, inner = false }: { checks: Check[]; inner?: boolean }) {
  const t = useTranslations('checklist')
  return (
    <ul className={cn('space-y-1', inner && 'mt-1 pl-6')}>
      {checks.map((check) => {
        const Mark = check.done ? CircleCheck : Circle
        return (
          <li key={check.key}>
            <span className="flex items-start gap-2">
              <Mark
                role="img"
                aria-label={check.done ? t('done') : t('open')}
                className={cn('mt-1 size-4 shrink-0', check.done ? 'text-good' : 'text-quiet')}
              />
              <span className={cn(check.done && 'text-quiet')}>{t(check.key)}</span>
            </span>
            {check.below.length > 0 && <Checks checks={check.below} inner />}
          </li>
        )
      })}
    </ul>
  )
}
