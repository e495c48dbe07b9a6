import { type Brief, briefBytes, briefOf } from '@/features/analysis/rules/brief'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Node, Outline, Section } from '@/features/outline/model/rules/outline'
import { type Figures, figuresOf } from '@/features/review/rules/changes'
import { type Turn, turnOf } from '@/features/review/rules/turn'
import { byWait, longestWait, type Waits } from '@/features/review/rules/wait'
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
  /** what has changed in each part since its last review, where there was one */
  changes: PartSince[]
  /** pages on which something waits for the mentor, and since when; a null analysis is the KYS */
  waiting: { ownerId: string; analysisId: string | null; waitsSince: Date }[]
  /** pages on which something from the mentor waits for the mentee */
  theirs: { ownerId: string; analysisId: string | null }[]
}

/** What has changed since the mentor's last review of a part. @property since null before the first */
export type Changed = { since: Day | null; figures: Figures }

/** A page of a mentee: whose turn it is, since when it waits for the mentor, and what has changed. */
export type MenteePart = Waits & { turn: Turn | null; changed: Changed }

/** An analysis of a mentee, and how far it is. */
export type MenteeAnalysis = MenteePart & { brief: Brief }

/** A mentee as the mentor's list shows them. */
export type Mentee = {
  id: string
  name: string
  since: Day
  /** day of the last review that the mentor sent */
  reviewedOn: Day | null
  kys: MenteePart
  /** the opened analyses */
  analyses: MenteeAnalysis[]
} & Waits

/** Analyses of one mentee that are shown beside the other mentees. */
export const mostAnalyses = 20

/** Bytes that a mentee takes in the list of them. */
export const menteeBytes = ({ analyses }: Mentee): number =>
  4_000 + analyses.slice(0, mostAnalyses).reduce((sum, { brief }) => sum + 2_000 + briefBytes(brief), 0)

/**
 * Orders mentees: first those who have waited longest for the mentor, then those with most changes.
 * @param timeZone the mentor's, in which days begin and end
 */
export function menteesOf(rows: MenteeRows, timeZone: string): Mentee[] {
  const mentees = rows.mentorships.map(({ ownerId, name, acceptedAt }) => {
    const mine = <Row extends { ownerId: string }>(all: Row[]) => all.filter((row) => row.ownerId === ownerId)
    const outline: Outline = {
      ...emptyOutline(),
      sections: mine(rows.sections),
      nodes: mine(rows.nodes),
      levels: mine(rows.levels),
      dues: mine(rows.dues),
      recurrences: mine(rows.recurrences),
      completions: mine(rows.completions),
    }
    const partOf = (part: string | null): MenteePart => {
      const here = <Row extends { ownerId: string; analysisId: string | null }>(all: Row[]) =>
        mine(all).filter(({ analysisId }) => analysisId === part)
      const [found] = here(rows.changes)
      const waitsSince = longestWait(here(rows.waiting))
      return {
        waitsSince,
        turn: turnOf(waitsSince !== null, here(rows.theirs).length > 0),
        changed: found
          ? { since: today(timeZone, found.since), figures: figuresOf(found.changes) }
          : { since: null, figures: {} },
      }
    }
    const kys = partOf(null)
    const analyses = mine(rows.analyses).map((row) => ({ brief: briefOf(row, outline), ...partOf(row.id) }))
    const [reviewed] = mine(rows.reviewed)
    return {
      id: ownerId,
      name,
      since: today(timeZone, acceptedAt),
      reviewedOn: reviewed ? today(timeZone, reviewed.at) : null,
      kys,
      analyses: analyses.toSorted((a, b) => byWait(a, b) || countOf(b) - countOf(a)),
      waitsSince: longestWait([kys, ...analyses]),
    }
  })
  return mentees.toSorted((a, b) => byWait(a, b) || countAll(b) - countAll(a))
}

const countOf = ({ changed }: MenteePart) =>
  Object.values(changed.figures).reduce((sum, count) => sum + count, 0)

const countAll = ({ kys, analyses }: Mentee) =>
  analyses.reduce((sum, analysis) => sum + countOf(analysis), countOf(kys))
