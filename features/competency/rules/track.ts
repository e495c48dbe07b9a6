import { type Level, levels } from '@/lib/outline-kinds'

/** What a track says: nothing set, only now, only the target, a way to go, arrived, beyond. */
export type Standing = 'none' | 'now' | 'aim' | 'gap' | 'met' | 'past'

/** How the present level and the target stand to each other. */
export function standingOf(self: Level | null, target: Level | null): Standing {
  if (self === null) return target === null ? 'none' : 'aim'
  if (target === null) return 'now'
  return self < target ? 'gap' : self === target ? 'met' : 'past'
}

/** What can be set by a track: the two levels of the owner, or where the viewer, a mentor, sees it. */
export type Rating = 'self' | 'target' | 'mentor'

/** Half of a sign: so far the first and the last stop stand from the ends of a track. */
const inset = 8

/** How far from a sign it still counts as taken, which is a finger's breadth. */
const reach = 22

/** The stop nearest to a place on a track. @param x from the track's left end @param width of the track, both in pixels */
export function stopAt(x: number, width: number): Level {
  const stop = Math.round(((x - inset) / (width - 2 * inset)) * 4)
  return levels[Math.min(4, Math.max(0, stop))] ?? 0
}

const placeOf = (level: Level, width: number) => inset + ((width - 2 * inset) * level) / 4

/**
 * Which sign of a track is taken where a drag begins. Of two on one stop it is the target when the drag goes right,
 * and now when it goes left.
 *
 * @param set the signs that are there and that the viewer may move
 * @returns null where no sign is near
 */
export function signAt(
  x: number,
  width: number,
  set: readonly (readonly [Rating, Level])[],
  goesRight: boolean,
): Rating | null {
  const near = set
    .map(([rating, level]) => ({ rating, away: Math.abs(placeOf(level, width) - x) }))
    .filter(({ away }) => away <= reach)
    .sort((a, b) => a.away - b.away || (a.rating === 'target' ? -1 : 1) * (goesRight ? 1 : -1))
  return near[0]?.rating ?? null
}
