import { createContext, useContext } from 'react'
import type { ErrorCode } from '@/lib/error-code'
import type { Level } from '@/lib/outline-kinds'
import type { MentorLevel } from '../rules/mentor-levels'

/** How the storing of a level goes. */
export type Storing = { kind: 'idle' | 'saving' | 'saved' } | { kind: 'failed'; code: ErrorCode }

/** Where mentors see the competencies of a page. */
export type MentorLevels = {
  /** the levels of a competency as they were given, with the viewer's own choice in place of what is stored */
  of: (competency: string) => readonly MentorLevel[]
  storing: (competency: string) => Storing
  /** the viewer, a mentor, says where they see it */
  choose: (competency: string, value: Level | null) => void
  retry: (competency: string) => void
}

/** Where the mentors' levels of a page are found. */
export const PageMentorLevels = createContext<MentorLevels | null>(null)

/** The mentors' levels of the page; null where nobody sets or reads them. */
export function useMentorLevels(): MentorLevels | null {
  return useContext(PageMentorLevels)
}
