import { type Brief, briefOf } from '@/features/analysis/rules/brief'
import type { Node, Outline, Section } from '@/features/outline/schema'
import { type Day, today } from '@/lib/dates'
import { type Changes, changesFrom, type Happened } from './changes'

/** Rows of one or several mentees, each with the person whom it belongs to. */
export type MenteeRows = {
  mentorships: { ownerId: string; name: string; acceptedAt: Date }[]
  analyses: { ownerId: string; id: string; current: boolean }[]
  sections: ({ ownerId: string } & Section)[]
  nodes: ({ ownerId: string } & Node)[]
  levels: ({ ownerId: string; setAt: Date } & Outline['levels'][number])[]
  dues: ({ ownerId: string } & Outline['dues'][number])[]
  completions: ({ ownerId: string; at: Date } & Outline['completions'][number])[]
  /** the last day on which the mentor looked at the gap pages or to-dos */
  looks: { ownerId: string; day: Day }[]
}

/** A mentee as the mentor sees them from afar. */
export type Mentee = {
  id: string
  name: string
  since: Day
  /** last day on which the gap pages or to-dos were looked at */
  lookedOn: Day | null
  /** the opened analyses; what has changed since the look, when there was one */
  analyses: { brief: Brief; changes: Changes | null }[]
}

/**
 * Sums every mentee up.
 * @param timeZone the mentor's, in which their days are days
 */
export function menteesOf(rows: MenteeRows, timeZone: string): Mentee[] {
  return rows.mentorships.map(({ ownerId, name, acceptedAt }) => {
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
      completions: mine(rows.completions),
      choices: [],
    }
    const lookedOn = mine(rows.looks)[0]?.day ?? null
    const happened = {
      completions: mine(rows.completions),
      levels: mine(rows.levels).map(({ nodeId, setAt }) => ({ nodeId, at: setAt })),
    }
    return {
      id: ownerId,
      name,
      since: today(timeZone, acceptedAt),
      lookedOn,
      analyses: mine(rows.analyses).map((row) => ({
        brief: briefOf(row, outline),
        changes:
          lookedOn === null ? null : changesFrom(lookedOn, timeZone, within(row.id, outline, happened)),
      })),
    }
  })
}

type Happenings = { completions: Happened[]; levels: Happened[] }

/** What has happened to the items of one analysis. */
function within(analysisId: string, { sections, nodes }: Outline, happened: Happenings): Happenings {
  const inside = new Set(sections.filter((row) => row.analysisId === analysisId).map(({ id }) => id))
  const items = new Set(nodes.filter((row) => inside.has(row.sectionId)).map(({ id }) => id))
  const here = (rows: Happened[]) => rows.filter((row) => items.has(row.nodeId))
  return { completions: here(happened.completions), levels: here(happened.levels) }
}
