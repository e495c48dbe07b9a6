import type { Level } from '@/lib/outline-kinds'

/** Where one mentor sees one competency. @property mine the viewer is that mentor */
export type MentorLevel = {
  competencyId: string
  mentorId: string
  name: string
  value: Level
  mine: boolean
}

/** Whether a mentor sees a competency elsewhere than its owner does; who has not rated it differs from nobody. */
export function differs(self: Level | null, mentor: Level | null): boolean {
  return self !== null && mentor !== null && self !== mentor
}
