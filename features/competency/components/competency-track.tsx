'use client'

import type { Node } from '@/features/outline/model/rules/outline'
import type { Level } from '@/lib/outline-kinds'
import { pointedOut } from '../rules/mentor-levels'
import { LevelRefusal } from './level-refusal'
import { useMentorLevels } from './page-mentor-levels'
import { Track } from './track'
import { useRatings } from './use-ratings'

type CompetencyTrackProps = {
  competency: Pick<Node, 'id' | 'text'>
  self: Level | null
  target: Level | null
  editable: boolean
  slim?: boolean
}

/** The track of a competency of the page, with a mentor's sign; below it, if its storing has failed, how to try again. */
export function CompetencyTrack({
  competency: { id, text },
  self,
  target,
  editable,
  slim,
}: CompetencyTrackProps) {
  const mentors = useMentorLevels()
  const sets = useRatings(editable).length > 0 ? id : undefined
  const mentor = pointedOut(mentors?.of(id) ?? [], self)
  return (
    <>
      <Track name={text} self={self} target={target} mentor={mentor} sets={sets} slim={slim} />
      {mentors?.storing(id).kind === 'failed' && <LevelRefusal competency={id} />}
    </>
  )
}
