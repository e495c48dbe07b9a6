'use client'

import { useErrorText } from '@/components/form/use-error-text'
import { Button } from '@/components/ui/button'
import type { Node } from '@/features/outline/model/rules/outline'
import { useWords } from '@/lib/i18n/use-words'
import type { Level } from '@/lib/outline-kinds'
import { pointedOut } from '../rules/mentor-levels'
import { useMentorLevels } from './page-mentor-levels'
import { Track } from './track'
import { useRatings } from './use-ratings'

type CompetencyTrackProps = {
  competency: Pick<Node, 'id' | 'text'>
  self: Level | null
  target: Level | null
  editable: boolean
  slim?: boolean
  tabStop?: boolean
}

/** The track of a competency of the page, with a mentor's sign; below it, if its storing has failed, how to try again. */
export function CompetencyTrack({ competency, self, target, editable, ...look }: CompetencyTrackProps) {
  const { id, text } = competency
  const mentors = useMentorLevels()
  const sets = useRatings(editable).length > 0 ? id : undefined
  const mentor = pointedOut(mentors?.of(id) ?? [], self)
  return (
    <>
      <Track name={text} self={self} target={target} mentor={mentor} sets={sets} {...look} />
      {mentors?.storing(id).kind === 'failed' && <LevelRefusal competency={id} />}
    </>
  )
}

/** Says that a mentor's level could not be stored, and offers to try again; the choice stays as it is. */
function LevelRefusal({ competency }: { competency: string }) {
  const t = useWords('competency')
  const errorText = useErrorText()
  const mentors = useMentorLevels()
  const storing = mentors?.storing(competency)
  if (storing?.kind !== 'failed') return null
  const reason = storing.code === 'unexpected' ? t('levelNotSaved') : errorText(storing.code)
  return (
    <div role="alert" className="order-last basis-full text-caption text-danger print:hidden">
      <p>{t('levelFailed', { reason })}</p>
      <Button size="small" onClick={() => mentors?.retry(competency)} className="mt-1">
        {t('levelRetry')}
      </Button>
    </div>
  )
}
