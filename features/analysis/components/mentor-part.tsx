import type { ReactNode } from 'react'
import { MentorLevelProvider } from '@/features/competency/components/mentor-level-provider'
import { SuggestionProvider } from '@/features/suggestion/components/suggestion-provider'
import type { AnalysisPage } from '../queries/pages'

const roles = { self: 'owner', mentor: 'mentor', lead: null } as const

/** Around an analysis: what mentors suggest stands beside its items, and where they see its competencies beside its levels. */
export function MentorPart({ page, children }: { page: AnalysisPage; children: ReactNode }) {
  const { owner, id, suggestions, mentorLevels } = page
  return (
    <SuggestionProvider
      ownerId={owner.id}
      analysisId={id}
      role={roles[owner.relation]}
      suggestions={suggestions}
    >
      <MentorLevelProvider ownerId={owner.id} rates={owner.relation === 'mentor'} levels={mentorLevels}>
        {children}
      </MentorLevelProvider>
    </SuggestionProvider>
  )
}
