import { useOutlinePage } from '@/features/outline/sync/components/outline-provider'
import type { Rating } from '../rules/track'
import { useMentorLevels } from './page-mentor-levels'

const owners: readonly Rating[] = ['self', 'target']
const mentors: readonly Rating[] = ['mentor']
const nobodys: readonly Rating[] = []

/** What the viewer can set of a competency: its owner both levels, a mentor where they see it, others nothing. */
export function useRatings(editable: boolean): readonly Rating[] {
  const { isOwn } = useOutlinePage()
  const levels = useMentorLevels()
  return editable ? owners : levels && !isOwn ? mentors : nobodys
}
