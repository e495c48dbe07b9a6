import type { Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import { access, type TableAccess, type TableName } from '../access'

type TableRow = Record<string, string | number | boolean | null | Record<string, unknown>>

/** The smallest framework that a page can show. */
const ladder = {
  levels: [{ label: 'word', level: 1 }],
  competencies: [{ id: uuid(), area: '', name: 'word', about: [], says: [{ at: 0, points: ['word'] }] }],
  note: ['word'],
}

/**
 * A person with one row in every table, so that each policy has something to hide; the mentor and the lead of the
 * person's team are people too. Where the person or the mentor write, they do so in `further` rows as well.
 */
export type Inhabitant = {
  id: string
  mentor: string
  lead: string
  rows: Record<TableName, TableRow>
  further: [TableName, TableRow][]
}

/** Makes up the rows; `insertInhabitant` stores them. */
function inhabitant(mentor: string, lead: string): Inhabitant {
  const id = uuid()
  const owner_id = id
  const [analysis, section, goals, goal] = [uuid(), uuid(), uuid(), uuid()]
  const [required, todo, mentorship, team] = [uuid(), uuid(), uuid(), uuid()]
  const [thread, draft] = [uuid(), uuid()]
  const [opening, answered, framework] = [uuid(), uuid(), uuid()]
  const item = { owner_id, parent_id: null, position: 'a0', form: 'bullet', box: 'none', text: 'word' }
  const sent_at = '2026-11-06T00:00:00Z'
  const talk = {
    owner_id,
    id: thread,
    analysis_id: analysis,
    section_id: section,
    node_id: required,
    quote: 'word',
  }
  const said = { owner_id, thread_id: thread, text: 'word', sent_at }
  const proposed = { owner_id, analysis_id: analysis, kind: 'todo', text: 'word', author_id: mentor }
  return {
    id,
    mentor,
    lead,
    rows: {
      person: { id, name: 'name' },
      preference: { owner_id, locale: 'ko', time_zone: 'Asia/Seoul' },
      heading_answer: { owner_id, heading: 'plan', part: 'todo' },
      revision: { owner_id, number: 0 },
      analysis: { owner_id, id: analysis, position: 'a0', current: false },
      section: { owner_id, id: section, analysis_id: analysis, kind: 'required', position: 'a0' },
      node: { ...item, id: required, section_id: section },
      choice: { owner_id, node_id: goal, goal_id: goals },
      level: { owner_id, node_id: required, kind: 'self', value: 2 },
      competency_key: { owner_id, node_id: required, key: 'word' },
      link: { owner_id, node_id: todo, competency_id: required },
      dismissal: { owner_id, node_id: goal, competency_id: required },
      evidence: { owner_id, id: uuid(), competency_id: required, position: 'a0', text: 'word' },
      completion: { owner_id, node_id: todo, day: '2026-11-02' },
      due: { owner_id, node_id: todo, day: '2026-11-03' },
      recurrence: { owner_id, node_id: todo, rule: 'FREQ=DAILY' },
      effort: { owner_id, node_id: todo, effort: 'short' },
      pick: { owner_id, node_id: todo, week: '2026-11-02' },
      meaning: { owner_id, node_id: required, text: 'word' },
      origin: { owner_id, node_id: required, origin_id: uuid() },
      operation: {
        owner_id,
        revision: 1,
        index: 0,
        id: uuid(),
        section_id: section,
        actor_id: id,
        body: { kind: 'edit', node: required, text: 'word' },
        at: '2036-11-02T00:00:00Z',
      },
      checkpoint: {
        owner_id,
        // Of no format that anybody reads: it is here to be hidden.
        format: 0,
        revision: 1,
        document: { text: 'word' },
        deleted: { text: 'word' },
        bytes: 4,
      },
      mentorship: { owner_id, id: mentorship, mentor_id: mentor },
      opening: { owner_id, mentorship_id: mentorship, analysis_id: analysis, id: opening },
      page_view: { owner_id, viewer_id: mentor, page: 'kys', day: '2026-11-05' },
      thread: { ...talk, author_id: mentor, sent_at },
      thread_reader: { owner_id, thread_id: thread, person_id: mentor },
      thread_seen: { owner_id, about_id: owner_id, thread_id: thread, seen_at: '2026-11-01T00:00:00Z' },
      comment: { ...said, id: uuid(), author_id: mentor },
      suggestion: { ...proposed, id: uuid(), sent_at },
      review: { owner_id, id: uuid(), analysis_id: analysis, mentor_id: mentor, requested_at: sent_at },
      snapshot: {
        owner_id,
        id: uuid(),
        review_id: answered,
        analysis_id: analysis,
        mentor_id: mentor,
        lasts_with: opening,
        revision: 1,
        content: { text: 'word' },
      },
      mentor_level: { owner_id, node_id: required, value: 1, mentor_id: mentor },
      team: { id: team, name: 'team', founded_by: id },
      membership: { team_id: team, person_id: id, leads: false },
      sharing: { owner_id, team_id: team, analysis_id: analysis, mode: 'named', kys: true },
      sharing_lead: { owner_id, team_id: team, lead_id: lead, open: true },
      framework: { owner_id, id: framework, made_at: sent_at },
      framework_edition: {
        owner_id,
        id: uuid(),
        framework_id: framework,
        number: 1,
        name: 'word',
        content: ladder,
      },
      framework_offer: { owner_id, framework_id: framework, team_id: team, offered_at: sent_at },
      framework_use: {
        owner_id,
        analysis_id: analysis,
        author_id: id,
        framework_id: framework,
        began: 1,
        seen: 1,
      },
    },
    further: [
      ['thread', { ...talk, id: draft, author_id: mentor, sent_at: null }],
      ['thread_reader', { owner_id, thread_id: draft, person_id: mentor }],
      ['comment', { ...said, id: uuid(), author_id: mentor, sent_at: null }],
      ['comment', { ...said, id: uuid(), author_id: id }],
      ['suggestion', { ...proposed, id: uuid(), sent_at: null }],
      ['team', { id: section, name: 'team', founded_by: id }],
      ['membership', { team_id: section, person_id: id, leads: false }],
    ],
  }
}

/** Stores a new person and their rows through the owner's connection. */
export async function insertInhabitant(owner: Sql): Promise<Inhabitant> {
  const made = inhabitant(await insertPerson(owner), await insertPerson(owner))
  for (const [table, row] of Object.entries(made.rows)) {
    await owner`insert into ${owner(table)} ${owner(row)}`
    // Further rows that others point to: an analysis that is not opened, items in the same section, a past review,
    // and the lead's membership.
    if (table === 'analysis')
      await owner`insert into analysis ${owner({ ...row, id: made.rows.section.id as string })}`
    if (table === 'node')
      for (const id of others(made)) await owner`insert into node ${owner({ ...row, id })}`
    if (table === 'membership')
      await owner`insert into membership ${owner({ ...row, person_id: made.lead, leads: true })}`
    if (table === 'review') await owner`insert into review ${owner(pastReview(made))}`
  }
  for (const [table, row] of made.further) await owner`insert into ${owner(table)} ${owner(row)}`
  return made
}

/** A person with nothing but a name. @returns the id */
export async function insertPerson(owner: Sql): Promise<string> {
  const id = uuid()
  await owner`insert into person ${owner({ id, name: 'name' })}`
  return id
}

function pastReview({ rows: { review, snapshot } }: Inhabitant): TableRow {
  const at = review.requested_at ?? null
  return {
    ...review,
    id: snapshot.review_id ?? null,
    verdict: 'comment',
    answered_at: at,
    seen_at: at,
    closed_at: at,
  }
}

function others({ rows }: Inhabitant): string[] {
  return [rows.choice.node_id, rows.choice.goal_id, rows.link.node_id] as string[]
}

/** A further row of the same person, which the table does not hold yet. @param author who writes it */
export function anotherRow({ id, rows }: Inhabitant, table: TableName, author: string | null): TableRow {
  const entry: TableAccess = access[table]
  const row: TableRow = {
    ...rows[table],
    ...(entry.author && { [entry.author]: author }),
    ...(entry.drafts && author !== id && { sent_at: null }),
  }
  switch (table) {
    case 'level':
      return { ...row, kind: 'target' }
    case 'competency_key':
      return { ...row, key: 'another' }
    case 'completion':
      return { ...row, day: '2026-11-04' }
    case 'choice':
    case 'due':
    case 'recurrence':
    case 'effort':
    case 'pick':
      return { ...row, node_id: rows.node.id as string }
    case 'link':
    case 'dismissal':
      return { ...row, node_id: rows.choice.goal_id as string }
    case 'heading_answer':
      return { ...row, heading: 'next' }
    case 'page_view':
      return { ...row, page: 'gap' }
    case 'opening':
      return { ...row, analysis_id: rows.section.id as string }
    case 'operation':
      return { ...row, revision: 2, id: uuid() }
    case 'checkpoint':
      return { ...row, revision: 2 }
    case 'meaning':
    case 'origin':
    case 'mentor_level':
      return { ...row, node_id: rows.choice.goal_id as string }
    case 'framework_edition':
      return { ...row, id: uuid(), number: 2 }
    case 'framework_offer':
      return { ...row, team_id: rows.section.id as string }
    case 'framework_use':
      return { ...row, analysis_id: rows.section.id as string }
    case 'sharing':
      return { ...row, team_id: rows.section.id as string }
    case 'sharing_lead':
      return { ...row, lead_id: rows.page_view.viewer_id as string }
    case 'membership':
    case 'thread_reader':
      return { ...row, person_id: rows.page_view.viewer_id as string }
    default:
      return { ...row, ...('id' in row && { id: uuid() }) }
  }
}

/** A column of the table that may be set to what it already holds, so that an update changes nothing. */
export function harmlessChange({ rows }: Inhabitant, table: TableName): TableRow {
  const names = [
    'name',
    'locale',
    'number',
    'position',
    'value',
    'key',
    'day',
    'rule',
    'effort',
    'week',
    'goal_id',
    'competency_id',
    'index',
    'page',
    'part',
    'bytes',
    'seen_at',
    'quote',
    'text',
    'mentor_id',
    'leads',
    'lead_id',
    'mode',
    'analysis_id',
    'person_id',
    'origin_id',
    'made_at',
    'offered_at',
    'began',
  ]
  const [name, value] = Object.entries(rows[table]).find(([column]) => names.includes(column)) ?? []
  return { [name as string]: value as string }
}

/** Takes the person and, by the foreign keys, all their rows away. */
export async function removeInhabitant(owner: Sql, { id, mentor, lead }: Inhabitant): Promise<void> {
  await owner`delete from person where id in ${owner([id, mentor, lead])}`
}
