import { type Meaning, writeMeanings } from '@/lib/meanings'
import type { Level } from '@/lib/outline-kinds'
import { weightOf } from '@/lib/page-parts'
import type { Ladder, LadderCompetency, LadderLevel } from './ladder'

/** A competency of a framework; its id stays from edition to edition. */
export type FrameworkCompetency = LadderCompetency & { id: string }

/** What an edition of a framework holds, as it is stored. */
export type Content = { levels: LadderLevel[]; competencies: FrameworkCompetency[]; note: string[] }

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * An edition made of a ladder.
 *
 * @param chosen which of our levels its own stand for, as the author says, in their order
 * @param before the edition before it, in which competencies are known by area and name, else by their name alone
 */
export function contentOf(
  { levels, competencies, note }: Ladder,
  chosen: readonly (Level | null)[],
  before: Content | null,
  newId: () => string,
): Content {
  const free = new Map((before?.competencies ?? []).map((each) => [each.id, each]))
  const take = (is: (each: FrameworkCompetency) => boolean) => {
    const found = [...free.values()].filter(is)
    if (found.length !== 1 || !found[0]) return undefined
    free.delete(found[0].id)
    return found[0].id
  }
  const exact = competencies.map(({ area, name }) =>
    take((each) => folded(each.area) === folded(area) && folded(each.name) === folded(name)),
  )
  return {
    levels: levels.map(({ label }, index) => ({ label, level: chosen[index] ?? null })),
    competencies: competencies.map((each, index) => ({
      ...each,
      id: exact[index] ?? take(({ name }) => folded(name) === folded(each.name)) ?? newId(),
    })),
    note,
  }
}

/** What the levels of a competency mean, as it is kept with whoever began from it; first what is said of it as a whole. */
export function meaningsIn({ levels }: Content, { about, says }: LadderCompetency): Meaning[] {
  const whole: Meaning[] = about.length > 0 ? [{ label: '', level: null, points: about }] : []
  return [
    ...whole,
    ...says.map(({ at, points }) => ({
      label: levels[at]?.label ?? '',
      level: levels[at]?.level ?? null,
      points,
    })),
  ]
}

export const meaningsText = (content: Content, competency: LadderCompetency): string =>
  writeMeanings(meaningsIn(content, competency))

/** Bytes of a page that a competency takes. */
export const competencyBytes = ({ name, about, says }: LadderCompetency): number =>
  900 +
  weightOf([name, ...about].join('')) +
  says.reduce((sum, { points }) => sum + 400 + points.length * 40 + weightOf(points.join('')), 0)
