import type { Level } from '@/lib/outline-kinds'

/** Where one mentor sees one competency. @property mine the viewer is that mentor */
export type MentorLevel = {
  competencyId: string
  mentorId: string
  name: string
  value: Level
  mine: boolean
}

/**
 * The one level that a track points out: the viewer's own, else of the mentor who sees it otherwise than the owner, else
 * the one given last.
 *
 * @param given in the order in which they were given
 */
export function pointedOut(given: readonly MentorLevel[], self: Level | null): MentorLevel | null {
  return (
    given.find(({ mine }) => mine) ?? given.findLast(({ value }) => value !== self) ?? given.at(-1) ?? null
  )
}
