import { PageLink } from '@/components/ui/page-link'
import { AnalysisProgress } from '@/features/analysis/components/analysis-progress'
import { GoalWords } from '@/features/analysis/components/goal-words'
import type { Day } from '@/lib/dates'
import type { MenteeAnalysis } from '../rules/mentees'
import { ChangesLine } from './changes-line'
import { TurnLine } from './turn-line'

type MenteeAnalysisItemProps = {
  ownerId: string
  analysis: MenteeAnalysis
  today: Day
  timeZone: string
}

/** One opened analysis of a mentee: whose turn it is, how far it is, and what has changed. */
export function MenteeAnalysisItem({ ownerId, analysis, today, timeZone }: MenteeAnalysisItemProps) {
  const { brief, changed } = analysis
  return (
    <li className="border-line border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <TurnLine part={analysis} today={today} timeZone={timeZone} />
        <PageLink
          href={`/people/${ownerId}/gap/${brief.id}?view=chain`}
          className="inline-block min-w-0 font-medium underline decoration-line underline-offset-4 hover:decoration-accent"
        >
          <GoalWords goals={brief.goals} />
        </PageLink>
      </p>
      <AnalysisProgress brief={brief} />
      <ChangesLine changed={changed} today={today} />
    </li>
  )
}
