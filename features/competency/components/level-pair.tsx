'use client'

import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { cn } from '@/lib/cn'
import type { Level } from '@/lib/outline-kinds'
import { LevelMeter } from './level-meter'
import { LevelSelect } from './level-select'
import { MentorLevels } from './mentor-levels'

type LevelPairProps = {
  competency: { id: string; text: string }
  self: Level | null
  target: Level | null
  editable: boolean
}

/** The self and target levels in words, the steps between them, and the mentors' levels. */
export function LevelPair({ competency, self, target, editable }: LevelPairProps) {
  const t = useTranslations('competency')
  return (
    <div className="text-caption">
      <div
        className={cn(
          'flex flex-wrap items-center gap-x-1',
          self === null && target === null && 'print:hidden',
        )}
      >
        <VisuallyHidden>{t('now')}: </VisuallyHidden>
        <LevelSelect competency={competency} kind="self" value={self} editable={editable} />
        <span aria-hidden className="text-quiet">
          →
        </span>
        <VisuallyHidden>{t('target')}: </VisuallyHidden>
        <LevelSelect competency={competency} kind="target" value={target} editable={editable} />
      </div>
      <LevelMeter self={self} target={target} />
      <MentorLevels competency={competency} self={self} />
    </div>
  )
}
