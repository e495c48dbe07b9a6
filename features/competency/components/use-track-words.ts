import { firstWords } from '@/features/outline/model/rules/first-words'
import { useWords } from '@/lib/i18n/use-words'
import type { Level } from '@/lib/outline-kinds'
import { levelKey } from '../rules/levels'
import type { MentorLevel } from '../rules/mentor-levels'
import { type Rating, standingOf } from '../rules/track'

/** What a track is about. */
export type TrackSaying = {
  /** the competency's words */
  name: string
  self: Level | null
  target: Level | null
  mentor?: Pick<MentorLevel, 'value' | 'mine'> | null
}

/**
 * The words of a track: those below it, those of a mentor who sees it otherwise, and the sentence that is read out.
 * @property asks whether the viewer can set what is not set yet
 */
export function useTrackWords() {
  const t = useWords('competency.track')
  const level = useLevelWord()
  return ({ name, self, target, mentor, asks }: TrackSaying & { asks: boolean }) => {
    const standing = standingOf(self, target)
    const levels = { self: level(self), target: level(target) }
    const about = mentor && { level: level(mentor.value) }
    const same = mentor?.value === self
    const words = t(
      asks && (standing === 'none' || standing === 'now' || standing === 'aim')
        ? `ask.${standing}`
        : standing,
      levels,
    )
    const rest = [
      standing === 'gap' && t('left', { count: Number(target) - Number(self) }),
      (standing === 'met' || standing === 'past') && t('aim', levels),
      standing === 'now' && t('noTarget'),
      standing === 'aim' && t('noNow'),
      about && t(mentor.mine ? (same ? 'mineToo' : 'mine') : same ? 'mentorToo' : 'mentor', about),
    ].filter((part) => part !== false && part !== null && part !== undefined)
    const said = standing === 'now' || standing === 'aim' ? t(standing, levels) : words
    return {
      words,
      mentor: about && !same ? t(mentor.mine ? 'mine' : 'mentor', about) : null,
      label: `${firstWords(name)}: ${[said, rest.join(', ')].filter((part) => part !== '').join('. ')}`,
    }
  }
}

/** The word of a level. */
export function useLevelWord(): (level: Level | null) => string {
  const words = useWords('levels')
  return (level) => words(levelKey(level))
}

/** What is said when a level has been set, such as "now: Tried". */
export function useSaid(): (rating: Rating, value: Level | null) => string {
  const t = useWords('competency.track')
  const level = useLevelWord()
  const keys = { self: 'now', target: 'aim', mentor: 'mine' } as const
  return (rating, value) => {
    const word = level(value)
    return t(keys[rating], { self: word, target: word, level: word })
  }
}
