import type { Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { TableName } from '../access'

type Ids = [string, string, string, string, string, string, string]
type Row = Record<string, string | number | boolean | null>

/** A person with one row in every table, so that each policy has something to hide; the mentor is a person too. */
export type Inhabitant = { id: string; mentor: string; rows: Record<TableName, Row> }

/** Makes up the rows; `insertInhabitant` stores them. */
function inhabitant(mentor: string): Inhabitant {
  const id = uuid()
  const owner_id = id
  const [analysis, section, goals, goal, required, todo, mentorship] = Array.from({ length: 7 }, () =>
    uuid(),
  ) as Ids
  const item = { owner_id, parent_id: null, position: 'a0', form: 'bullet', box: 'none', text: 'word' }
  return {
    id,
    mentor,
    rows: {
      person: { id, name: 'name' },
      preference: { owner_id, locale: 'ko', time_zone: 'Asia/Seoul' },
      revision: { owner_id, number: 0 },
      analysis: { owner_id, id: analysis, position: 'a0', current: false },
      section: { owner_id, id: section, analysis_id: analysis, kind: 'required', position: 'a0' },
      node: { ...item, id: required, section_id: section },
      choice: { owner_id, node_id: goal, goal_id: goals },
      level: { owner_id, node_id: required, kind: 'self', value: 2 },
      link: { owner_id, node_id: todo, competency_id: required },
      dismissal: { owner_id, node_id: goal, competency_id: required },
      evidence: { owner_id, id: uuid(), competency_id: required, position: 'a0', text: 'word' },
      completion: { owner_id, node_id: todo, day: '2026-11-02' },
      due: { owner_id, node_id: todo, day: '2026-11-03' },
      operation: { owner_id, revision: 1, index: 0, id: uuid(), actor_id: id, body: '{}' },
      mentorship: { owner_id, id: mentorship, mentor_id: mentor },
      opening: { owner_id, mentorship_id: mentorship, analysis_id: analysis },
      look: { owner_id, viewer_id: mentor, page: 'kys', day: '2026-11-05' },
    },
  }
}

/** Stores a new person and their rows through the owner's connection. */
export async function insertInhabitant(owner: Sql): Promise<Inhabitant> {
  const made = inhabitant(await insertPerson(owner))
  for (const [table, row] of Object.entries(made.rows)) {
    await owner`insert into ${owner(table)} ${owner(row)}`
    // Further rows that others point to: an analysis that is not opened, and items in the same section.
    if (table === 'analysis')
      await owner`insert into analysis ${owner({ ...row, id: made.rows.section.id as string })}`
    if (table === 'node')
      for (const id of others(made)) await owner`insert into node ${owner({ ...row, id })}`
  }
  return made
}

/** A person with nothing but a name. @returns the id */
export async function insertPerson(owner: Sql): Promise<string> {
  const id = uuid()
  await owner`insert into person ${owner({ id, name: 'name' })}`
  return id
}

function others({ rows }: Inhabitant): string[] {
  return [rows.choice.node_id, rows.choice.goal_id, rows.link.node_id] as string[]
}

/** A further row of the same person, which the table does not hold yet. */
export function anotherRow({ rows }: Inhabitant, table: TableName): Row {
  const row = rows[table]
  switch (table) {
    case 'level':
      return { ...row, kind: 'target' }
    case 'completion':
      return { ...row, day: '2026-11-04' }
    case 'choice':
    case 'due':
      return { ...row, node_id: rows.node.id as string }
    case 'link':
    case 'dismissal':
      return { ...row, node_id: rows.choice.goal_id as string }
    case 'look':
      return { ...row, page: 'gap' }
    case 'opening':
      return { ...row, analysis_id: rows.section.id as string }
    case 'operation':
      return { ...row, revision: 2, id: uuid() }
    default:
      return { ...row, ...('id' in row && { id: uuid() }) }
  }
}

/** A column of the table that may be set to what it already holds, so that an update changes nothing. */
export function harmlessChange({ rows }: Inhabitant, table: TableName): Row {
  const names = [
    'name',
    'locale',
    'number',
    'position',
    'value',
    'day',
    'goal_id',
    'competency_id',
    'index',
    'page',
    'mentor_id',
    'analysis_id',
  ]
  const [name, value] = Object.entries(rows[table]).find(([column]) => names.includes(column)) ?? []
  return { [name as string]: value as string }
}

/** Takes the person and, by the foreign keys, all their rows away. */
export async function removeInhabitant(owner: Sql, { id, mentor }: Inhabitant): Promise<void> {
  await owner`delete from person where id in ${owner([id, mentor])}`
}
