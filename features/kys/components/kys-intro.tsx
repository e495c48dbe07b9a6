import type { SectionKind } from '@/lib/outline-kinds'
import { AdviceCount } from './advice-count'
import { GoalHint } from './goal-hint'

/** What stands between the heading of a section of the KYS and its outline. */
export function KysIntro({ kind }: { kind: SectionKind }) {
  if (kind !== 'strength' && kind !== 'readme' && kind !== 'goals') return null
  return (
    <>
      <AdviceCount kind={kind} />
      {kind === 'goals' && <GoalHint />}
    </>
  )
}
