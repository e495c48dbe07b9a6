import type { Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Scene } from './matrix'
import { type Inhabitant, insertInhabitant, insertPerson } from './rows'

/** Stores an owner with rows in every table, and everybody who may try to reach them. */
export async function insertScene(sql: Sql): Promise<Scene> {
  const [owner, stranger] = [await insertInhabitant(sql), await insertInhabitant(sql)]
  const [colleague, another, ended, invited, mentee] = await people(sql, 5)
  const fellow = await insertPerson(sql)
  const [countedLead, formerLead, otherLead, teammate, formerMember] = await people(sql, 5)
  const { analysis_id } = owner.rows.opening
  const open = { owner_id: owner.id, analysis_id: analysis_id as string }
  // Who opens something must have a confirmed address.
  const account = { person_id: owner.id, email: `owner-${owner.id}@example.test` }
  await sql`insert into auth.account ${sql({ ...account, email_confirmed_at: new Date().toISOString() })}`
  await sql`insert into opening ${sql({ ...open, mentorship_id: await mentor(sql, owner.id, colleague) })}`
  await sql`insert into opening ${sql({ ...open, mentorship_id: await mentor(sql, owner.id, fellow) })}`
  await mentor(sql, owner.id, another)
  await mentor(sql, mentee, owner.id)
  const past = await mentor(sql, owner.id, ended)
  await sql`insert into opening ${sql({ ...open, mentorship_id: past })}`
  await sql`update mentorship set ended_at = now() where id = ${past}`
  // Of those who read the thread only one still may: the analysis is closed to another, and one has left.
  const { thread_id } = owner.rows.thread_reader
  for (const person_id of [fellow, another, ended])
    await sql`insert into thread_reader ${sql({ owner_id: owner.id, thread_id: thread_id as string, person_id })}`
  // What these two were shown: one's analysis was closed and opened again since, the other's mentorship is over.
  await shownBefore(sql, owner, colleague, uuid())
  await shownBefore(sql, owner, ended, past)
  await sql`insert into auth.invitation ${sql({
    id: uuid(),
    token_hash: uuid(),
    wanted: 'mentor',
    person_id: owner.id,
    analyses: [analysis_id as string],
    expires_at: new Date(Date.now() + 3_600_000).toISOString(),
    followed_by: invited,
  })}`
  const team_id = owner.rows.team.id as string
  for (const person_id of [formerLead, teammate, formerMember]) {
    await sql`insert into membership ${sql({ team_id, person_id, leads: person_id !== teammate })}`
  }
  await sql`update membership set leads = false where person_id = ${formerLead}`
  await sql`delete from membership where person_id = ${formerMember}`
  const [both, unconfirmed] = [await insertPerson(sql), await insertPerson(sql)]
  await mentor(sql, owner.id, both)
  for (const person_id of [both, unconfirmed])
    await sql`insert into membership ${sql({ team_id, person_id, leads: true })}`
  await sql`insert into sharing_lead ${sql({ owner_id: owner.id, team_id, lead_id: both, open: true })}`
  const counting = await foundTeam(sql, countedLead)
  await foundTeam(sql, otherLead)
  await sql`insert into membership ${sql({ team_id: counting, person_id: owner.id })}`
  await sql`insert into membership ${sql({ team_id: counting, person_id: unconfirmed, leads: true })}`
  await sql`insert into sharing ${sql({ ...open, team_id: counting, mode: 'counted' })}`
  await sql`insert into sharing_lead ${sql({ owner_id: owner.id, team_id: counting, lead_id: countedLead, open: true })}`
  const [adopter, operator] = [await insertPerson(sql), await insertPerson(sql)]
  await beganFrom(sql, owner, adopter)
  return {
    owner,
    stranger,
    viewers: {
      self: owner.id,
      mentor: owner.mentor,
      'another mentor': colleague,
      'fellow reader': fellow,
      'mentor of another analysis': another,
      'ended mentor': ended,
      'invited mentor': invited,
      'mentor of someone else': stranger.mentor,
      mentee,
      lead: owner.lead,
      'lead and mentor of another analysis': both,
      'lead to whom one is only counted': countedLead,
      'lead whom one has not confirmed': unconfirmed,
      'former lead': formerLead,
      'lead of another team': otherLead,
      teammate,
      'former member': formerMember,
      adopter,
      operator,
      stranger: stranger.id,
      nobody: '',
      'whose session was revoked': await revokedSession(sql, owner.id),
    },
  }
}

/** Takes all of them away again. */
export async function removeScene(sql: Sql, { owner, stranger, viewers }: Scene): Promise<void> {
  const { nobody: _, 'whose session was revoked': __, ...actors } = viewers
  const everybody = [owner.id, stranger.id, stranger.lead, ...Object.values(actors)]
  await sql`delete from person where id in ${sql(everybody)}`
}

/** A snapshot for a mentor, of a review that names nobody any more. @param lastsWith an opening or mentorship that is over */
async function shownBefore(
  sql: Sql,
  { rows }: Inhabitant,
  mentor_id: string,
  lastsWith: string,
): Promise<void> {
  const { review_id: past, ...snapshot } = rows.snapshot
  const id = uuid()
  await sql`insert into review (owner_id, id, analysis_id, verdict, answered_at, seen_at, closed_at)
    select owner_id, ${id}, analysis_id, verdict, answered_at, seen_at, closed_at from review where id = ${String(past)}`
  await sql`insert into snapshot ${sql({ ...snapshot, id: uuid(), review_id: id, mentor_id, lasts_with: lastsWith })}`
}

type Five = [string, string, string, string, string]

async function people(sql: Sql, count: 5): Promise<Five> {
  return (await Promise.all(Array.from({ length: count }, () => insertPerson(sql)))) as Five
}

/** A team of one, who leads it. @returns its id */
async function foundTeam(sql: Sql, lead: string): Promise<string> {
  const id = uuid()
  await sql`insert into team ${sql({ id, name: 'team', founded_by: lead })}`
  await sql`insert into membership ${sql({ team_id: id, person_id: lead, leads: true })}`
  return id
}

/** The token of a session of this person that has been ended. */
async function revokedSession(sql: Sql, person_id: string): Promise<string> {
  const [token_hash, expires_at] = [uuid().replaceAll('-', '_'), new Date(Date.now() + 60_000).toISOString()]
  await sql`insert into auth.session ${sql({ id: uuid(), token_hash, person_id, expires_at })}`
  await sql`delete from auth.session where token_hash = ${token_hash}`
  return token_hash
}

async function mentor(sql: Sql, ofOwner: string, byMentor: string): Promise<string> {
  const id = uuid()
  await sql`insert into mentorship ${sql({ owner_id: ofOwner, id, mentor_id: byMentor })}`
  return id
}

/** Somebody who is in no team of the owner has an analysis that began from the owner's framework. */
async function beganFrom(sql: Sql, { rows }: Inhabitant, owner_id: string): Promise<void> {
  const analysis_id = uuid()
  await sql`insert into analysis ${sql({ owner_id, id: analysis_id, position: 'a0', current: false })}`
  await sql`insert into framework_use ${sql({ ...rows.framework_use, owner_id, analysis_id })}`
}
