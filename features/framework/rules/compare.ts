import { type Content, type FrameworkCompetency, meaningsText } from './edition'

/** A competency of somebody who began from a framework. @property origin the framework's one, if it is known */
export type Own = { nodeId: string; text: string; origin: string | null; meanings: string }

/**
 * What a later edition has that somebody's competencies do not.
 *
 * @property added competencies that the edition they saw did not have
 * @property changed what levels mean; `name` is theirs, `renamed` the framework's new one
 * @property removed competencies that the framework has no longer; they stay with the person
 */
export type Difference = {
  added: { competency: FrameworkCompetency; meanings: string }[]
  changed: { own: Own; competency: string; meanings: string; renamed: string | null }[]
  renamed: { own: Own; name: string }[]
  removed: Own[]
}

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/**
 * Compares a later edition with what somebody has.
 *
 * @param seen the edition that they saw last: what they had of it then and gave away is not offered again, and what they
 *   wrote themselves is no change of the framework's
 */
export function compareEditions(seen: Content, now: Content, own: readonly Own[]): Difference {
  const before = new Map(seen.competencies.map((each) => [each.id, each]))
  const difference: Difference = { added: [], changed: [], renamed: [], removed: [] }
  const known = new Set(now.competencies.map(({ id }) => id))
  for (const competency of now.competencies) {
    const meanings = meaningsText(now, competency)
    const was = before.get(competency.id)
    const has = ownOf(competency, was, own)
    if (!has) {
      if (!was) difference.added.push({ competency, meanings })
      continue
    }
    const renamed = was && folded(was.name) !== folded(competency.name) ? competency.name : null
    const isChanged = !was || meaningsText(seen, was) !== meanings
    if (isChanged && has.meanings !== meanings) {
      difference.changed.push({ own: has, competency: competency.id, meanings, renamed })
    } else if (renamed !== null && folded(has.text) !== folded(renamed)) {
      difference.renamed.push({ own: has, name: renamed })
    }
  }
  for (const was of seen.competencies) {
    const has = known.has(was.id) ? undefined : ownOf(was, was, own)
    if (has) difference.removed.push(has)
  }
  return difference
}

export const isEmpty = ({ added, changed, renamed, removed }: Difference): boolean =>
  added.length + changed.length + renamed.length + removed.length === 0

/** By where it came from; by its name where that is not known, as behind a trip through Markdown. */
function ownOf(
  { id, name }: FrameworkCompetency,
  was: FrameworkCompetency | undefined,
  own: readonly Own[],
): Own | undefined {
  const names = [name, was?.name ?? name].map(folded)
  return (
    own.find(({ origin }) => origin === id) ??
    own.find(({ origin, text }) => origin === null && names.includes(folded(text)))
  )
}
