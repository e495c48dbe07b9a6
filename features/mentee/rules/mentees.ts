import { type Brief, briefBytes, briefOf } from '@/features/analysis/rules/brief'
import type { Node, Outline, Section } from '@/features/outline/schema'
import { type Figures, figuresOf } from '@/features/review/rules/changes'
import { type LastWord, type OpenRound, type Turn, turnOf } from '@/features/review/rules/turn'
import type { PartSince } from '@/features/snapshot/rules/since'
import { type Day, today } from '@/lib/dates'

/** Rows of one or several mentees, each with the person whom it belongs to. */
export type MenteeRows = {
  mentorships: { ownerId: string; name: string; acceptedAt: Date }[]
  analyses: { ownerId: string; id: string; current: boolean }[]
  sections: ({ ownerId: string } & Section)[]
  nodes: ({ ownerId: string } & Node)[]
  levels: ({ ownerId: string } & Outline['levels'][number])[]
  dues: ({ ownerId: string } & Outline['dues'][number])[]
  recurrences: ({ ownerId: string } & Outline['recurrences'][number])[]
  completions: ({ ownerId: string } & Outline['completions'][number])[]
  /** when the mentor last sent a review */
  reviewed: { ownerId: string; at: Date }[]
  /** what has changed since the last review of each part of which one was sent */
  changes: PartSince[]
  /** the mentor's own rounds that are not closed */
  rounds: ({ ownerId: string; analysisId: string } & OpenRound)[]
  /** analyses with a conversation that is not settled and in which the mentor spoke last */
  lastWords: { ownerId: string; analysisId: string; by: LastWord }[]
}

/** What has changed since the mentor's last review of a part. @property since null before the first */
export type Changed = { since: Day | null; figures: Figures }

/** An analysis of a mentee: how far it is, whose turn it is, and what has changed. */
export type MenteeAnalysis = { brief: Brief; turn: Turn | null; changed: Changed }

/** A mentee as the mentor sees them from afar. */
export type Mentee = {
  id: string
  name: string
  since: Day
  /** day of the last review that the mentor sent */
  reviewedOn: Day | null
  /** what has changed in the KYS */
  kysChanged: Changed
  /** the opened analyses */
  analyses: MenteeAnalysis[]
}

/** Analyses of one mentee that are shown beside the other mentees. */
export const mostAnalyses = 20

/** Bytes that a mentee takes in the list of them. */
export const menteeBytes = ({ analyses }: Mentee): number =>
  4_000 + analyses.slice(0, mostAnalyses).reduce((sum, { brief }) => sum + 2_000 + briefBytes(brief), 0)

/**
 * Sums every mentee up: those who wait for the mentor first, then those with whom most has changed.
 * @param timeZone the mentor's, in which their days are days
 */
export function menteesOf(rows: MenteeRows, timeZone: string): Mentee[] {
  const mentees = rows.mentorships.map(({ ownerId, name, acceptedAt }) => {
    const mine = <Row extends { ownerId: string }>(all: Row[]) => all.filter((row) => row.ownerId === ownerId)
    const outline: Outline = {
      revision: 0,
      sections: mine(rows.sections),
      nodes: mine(rows.nodes),
      levels: mine(rows.levels),
      links: [],
      dismissals: [],
      evidence: [],
      dues: mine(rows.dues),
      recurrences: mine(rows.recurrences),
      completions: mine(rows.completions),
      choices: [],
    }
    const changedOf = (part: string | null): Changed => {
      const found = mine(rows.changes).find(({ analysisId }) => analysisId === part)
      return found
        ? { since: today(timeZone, found.since), figures: figuresOf(found.changes) }
        : { since: null, figures: {} }
    }
    const analyses = mine(rows.analyses).map((row) => {
      const here = <Row extends { analysisId: string | null }>(all: Row[]) =>
        all.filter(({ analysisId }) => analysisId === row.id)
      return {
        brief: briefOf(row, outline),
        turn: turnOf(
          here(mine(rows.rounds)),
          here(mine(rows.lastWords)).map(({ by }) => by),
        ),
        changed: changedOf(row.id),
      }
    })
    const [reviewed, kysChanged] = [mine(rows.reviewed)[0], changedOf(null)]
    return {
      id: ownerId,
      name,
      since: today(timeZone, acceptedAt),
      reviewedOn: reviewed ? today(timeZone, reviewed.at) : null,
      kysChanged,
      analyses: analyses.toSorted((a, b) => byTurn(sortedBy([a]), sortedBy([b]))),
      sorted: sortedBy(analyses, countOf(kysChanged)),
    }
  })
  return mentees.toSorted((a, b) => byTurn(a.sorted, b.sorted)).map(({ sorted: _, ...mentee }) => mentee)
}

const countOf = ({ figures }: Changed) => Object.values(figures).reduce((sum, count) => sum + count, 0)

type Sorted = { mine: boolean; count: number }

const sortedBy = (analyses: readonly MenteeAnalysis[], more = 0): Sorted => ({
  mine: analyses.some(({ turn }) => turn === 'mine'),
  count: analyses.reduce((sum, { changed }) => sum + countOf(changed), more),
})

/** What waits for the mentor first, then where most has changed; the rest stays in order. */
function byTurn(a: Sorted, b: Sorted): number {
  return Number(b.mine) - Number(a.mine) || b.count - a.count
}
