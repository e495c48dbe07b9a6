import { type Brief, briefOf } from '@/features/analysis/rules/brief'
import type { Node, Outline, Section } from '@/features/outline/schema'
import { type Change, type Figures, figuresOf } from '@/features/review/rules/changes'
import { type LastWord, type OpenRound, type Turn, turnOf } from '@/features/review/rules/turn'
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
  /** the last day on which the mentor looked at the gap pages or to-dos */
  looks: { ownerId: string; day: Day }[]
  /** since the last look; analysis null: in the KYS */
  changes: ({ ownerId: string; analysisId: string | null; at: Date } & Change)[]
  /** the mentor's own rounds that are not closed */
  rounds: ({ ownerId: string; analysisId: string } & OpenRound)[]
  /** analyses with a conversation that is not settled and in which the mentor spoke last */
  lastWords: { ownerId: string; analysisId: string; by: LastWord }[]
}

/** An analysis of a mentee: how far it is, whose turn it is, and what has changed since the mentor's look. */
export type MenteeAnalysis = { brief: Brief; turn: Turn | null; changes: Figures; changedAt: number }

/** A mentee as the mentor sees them from afar. */
export type Mentee = {
  id: string
  name: string
  since: Day
  /** last day on which the gap pages or to-dos were looked at */
  lookedOn: Day | null
  /** what has changed in the KYS since the mentor's look at it */
  kysChanges: Figures
  /** the opened analyses */
  analyses: MenteeAnalysis[]
}

/**
 * Sums every mentee up: those who wait for the mentor first, then those with whom something changed last.
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
    const changes = stillDone(mine(rows.changes), outline)
    const analyses = mine(rows.analyses).map((row) => {
      const here = <Row extends { analysisId: string | null }>(all: Row[]) =>
        all.filter(({ analysisId }) => analysisId === row.id)
      return {
        brief: briefOf(row, outline),
        turn: turnOf(
          here(mine(rows.rounds)),
          here(mine(rows.lastWords)).map(({ by }) => by),
        ),
        changes: figuresOf(here(changes)),
        changedAt: latest(here(changes)),
      }
    })
    const ofKys = changes.filter(({ analysisId }) => analysisId === null)
    return {
      id: ownerId,
      name,
      since: today(timeZone, acceptedAt),
      lookedOn: mine(rows.looks)[0]?.day ?? null,
      kysChanges: figuresOf(ofKys),
      analyses: analyses.toSorted(byTurn),
      turn: analyses.some(({ turn }) => turn === 'mine') ? ('mine' as const) : null,
      changedAt: latest(changes),
    }
  })
  return mentees.toSorted(byTurn).map(({ turn: _, changedAt: __, ...mentee }) => mentee)
}

/** A to-do that was opened again is none that was done; one that recurs is open, and was done all the same. */
function stillDone<Row extends Change>(changes: Row[], { nodes, completions }: Outline): Row[] {
  const dated = new Set(completions.map(({ nodeId }) => nodeId))
  const open = new Set(nodes.filter(({ id, box }) => box !== 'done' && !dated.has(id)).map(({ id }) => id))
  return changes.filter(({ what, nodeId }) => what !== 'done' || !open.has(nodeId))
}

const latest = (changes: { at: Date }[]) => Math.max(0, ...changes.map(({ at }) => at.getTime()))

type Sorted = { turn: Turn | null; changedAt: number }

/** What waits for the mentor first, then what has changed last; the rest stays in order. */
function byTurn(a: Sorted, b: Sorted): number {
  return Number(b.turn === 'mine') - Number(a.turn === 'mine') || b.changedAt - a.changedAt
}
