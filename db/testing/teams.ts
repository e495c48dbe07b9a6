import { generateNKeysBetween } from 'fractional-indexing'
import { v7 as newId } from 'uuid'
import { keysOf } from '@/lib/competency-names/names'
import { owner } from './factories'

/** An item of a required outline, with the levels set. */
export type TestItem = { text: string; self?: number; target?: number }

/** Founds a team. @returns its id */
export async function createTeam(leadId: string, name = '결제 팀'): Promise<string> {
  const id = newId()
  await owner()`insert into team ${owner()({ id, name, founded_by: leadId })}`
  await addMember(id, leadId, true)
  return id
}

/** Puts somebody into a team, who has opened nothing yet. */
export async function addMember(team_id: string, person_id: string, leads = false): Promise<void> {
  await owner()`insert into membership ${owner()({ team_id, person_id, leads })}`
}

/** Opens an analysis to a team, to everybody who leads it now. */
export async function share(
  team_id: string,
  owner_id: string,
  analysis_id: string,
  mode: 'named' | 'counted' = 'named',
  kys = false,
): Promise<void> {
  await owner()`insert into sharing ${owner()({ team_id, owner_id, analysis_id, mode, kys })}`
  await owner()`insert into sharing_lead (owner_id, team_id, lead_id, open)
    select ${owner_id}, team_id, person_id, true from membership
    where team_id = ${team_id} and leads and person_id <> ${owner_id}`
}

/**
 * Writes an analysis of one goal with these required competencies and to-dos done on these days, one open beside
 * them. @returns its id
 */
export async function writeGap(
  owner_id: string,
  goal: string,
  items: readonly TestItem[],
  doneOn: readonly string[] = [],
): Promise<string> {
  const sql = owner()
  const analysis_id = newId()
  await sql`insert into analysis ${sql({ owner_id, id: analysis_id, position: 'a0', current: false })}`
  await section(owner_id, analysis_id, 'goal', [{ text: goal }])
  const ids = await section(owner_id, analysis_id, 'required', items)
  const keys = items.flatMap(({ text }, index) =>
    keysOf(text).map((key) => ({ owner_id, node_id: ids[index] as string, key })),
  )
  if (keys.length > 0) await sql`insert into competency_key ${sql(keys)}`
  const levels = items.flatMap(({ self, target }, index) =>
    [
      { kind: 'self', value: self },
      { kind: 'target', value: target },
    ]
      .filter(({ value }) => value !== undefined)
      .map(({ kind, value }) => ({ owner_id, node_id: ids[index] as string, kind, value: value as number })),
  )
  if (levels.length > 0) await sql`insert into level ${sql(levels)}`
  const todos = [
    ...doneOn.map((day) => ({ text: `할 일 ${day}`, box: 'done' })),
    { text: '남은 할 일', box: 'open' },
  ]
  const todoIds = await section(owner_id, analysis_id, 'todo', todos)
  const done = doneOn.map((day, index) => ({ owner_id, node_id: todoIds[index] as string, day }))
  if (done.length > 0) await sql`insert into completion ${sql(done)}`
  return analysis_id
}

async function section(
  owner_id: string,
  analysis_id: string,
  kind: string,
  items: readonly { text: string; box?: string }[],
): Promise<string[]> {
  const sql = owner()
  const section_id = newId()
  const position = `a${['goal', 'required', 'todo'].indexOf(kind)}`
  await sql`insert into section ${sql({ owner_id, id: section_id, analysis_id, kind, position })}`
  const keys = generateNKeysBetween(null, null, items.length)
  const rows = items.map(({ text, box = 'none' }, index) => ({
    owner_id,
    id: newId(),
    section_id,
    position: keys[index] as string,
    form: 'bullet',
    box,
    text,
  }))
  if (rows.length > 0) await sql`insert into node ${sql(rows)}`
  return rows.map(({ id }) => id)
}
