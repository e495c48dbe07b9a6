import { type Ladder, type LadderCompetency, LadderError, most } from './ladder'
import { plainLabel, proposeLevels } from './level-label'

const folded = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim()

/** Gathers what is read of a ladder. What is said twice of one thing is said there once after the other. */
export class LadderBuilder {
  title = ''
  readonly note: string[] = []
  /** areas that were named; one without a competency is kept in the note */
  readonly headings = new Set<string>()
  private readonly labels: string[] = []
  private readonly places = new Map<string, number>()
  private readonly competencies = new Map<string, LadderCompetency>()

  /** The place of a level. @throws LadderError when there are too many */
  level(text: string): number {
    const label = plainLabel(text)
    const known = this.places.get(folded(label))
    if (known !== undefined) return known
    if (this.labels.length === most.levels) throw new LadderError('ladder-levels', label.slice(0, 60))
    if (label.length > most.label) throw new LadderError('ladder-long', label.slice(0, 60))
    this.places.set(folded(label), this.labels.length)
    this.labels.push(label)
    return this.labels.length - 1
  }

  /** @throws LadderError when there are too many, or the name is too long */
  competency(area: string, name: string): LadderCompetency {
    const key = `${folded(area)}\n${folded(name)}`
    const known = this.competencies.get(key)
    if (known) return known
    if (this.competencies.size === most.competencies) throw new LadderError('ladder-many', name.slice(0, 60))
    if (name.length > most.name || area.length > most.name)
      throw new LadderError('ladder-long', name.slice(0, 60))
    const made: LadderCompetency = { area, name, about: [], says: [] }
    this.competencies.set(key, made)
    return made
  }

  /** What is said of a competency at a level. */
  say(competency: LadderCompetency, at: number, points: readonly string[]): void {
    if (points.length === 0) return
    const said = competency.says.find((each) => each.at === at)
    if (said) said.points.push(...points)
    else competency.says.push({ at, points: [...points] })
  }

  get size(): number {
    return this.competencies.size
  }

  /** The ladder, with levels proposed. @throws LadderError when too much is said of one competency, or nothing at all */
  done(): Ladder {
    const competencies = [...this.competencies.values()]
    for (const { name, about, says } of competencies) {
      const said = [...about, ...says.flatMap(({ points }) => points)].join('\n').length
      if (said > most.said) throw new LadderError('ladder-long', name.slice(0, 60))
    }
    if (!competencies.some(({ says }) => says.length > 0)) throw new LadderError('ladder-not-found')
    const areas = competencies.map(({ area }) => area)
    const unused = [...this.headings].filter((each) => !areas.some((area) => area.startsWith(each)))
    const proposed = proposeLevels(this.labels)
    return {
      title: this.title.slice(0, most.title),
      levels: this.labels.map((label, index) => ({ label, level: proposed[index] ?? null })),
      competencies: competencies.map((each) => ({
        ...each,
        says: each.says.toSorted((a, b) => a.at - b.at),
      })),
      note: [...this.note, ...unused],
    }
  }
}
