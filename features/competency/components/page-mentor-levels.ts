import { createContext, useContext, useMemo } from 'react'
import { groupBy } from '@/lib/group-by'
import type { MentorLevel } from '../rules/mentor-levels'

/** Where mentors see the competencies of a page, by the competency. */
type MentorLevels = ReadonlyMap<string, MentorLevel[]>

/** Where the mentors' levels of a page are found. */
export const PageMentorLevels = createContext<MentorLevels | null>(null)

/** The mentors' levels of the page; null where nobody sets or reads them. */
export function useMentorLevels(): MentorLevels | null {
  return useContext(PageMentorLevels)
}

/** What a page gives to `PageMentorLevels`. */
export function useGivenLevels(levels: MentorLevel[] | undefined): MentorLevels | null {
  return useMemo(() => (levels ? groupBy(levels, ({ competencyId }) => competencyId) : null), [levels])
}
