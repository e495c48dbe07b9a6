import type { Sql } from 'postgres'
import { v7 as uuid } from 'uuid'
import type { Scene } from './matrix'
import { insertInhabitant, insertPerson } from './rows'

/** Stores an owner with rows in every table, and everybody who may try to reach them. */
export async function insertScene(sql: Sql): Promise<Scene> {
  const [owner, stranger] = [await insertInhabitant(sql), await insertInhabitant(sql)]
  const [another, ended, invited, mentee] = [
    await insertPerson(sql),
    await insertPerson(sql),
    await insertPerson(sql),
    await insertPerson(sql),
  ]
  await mentor(sql, owner.id, another)
  await mentor(sql, mentee, owner.id)
  const past = await mentor(sql, owner.id, ended)
  const { analysis_id } = owner.rows.opening
  await sql`insert into opening ${sql({ owner_id: owner.id, mentorship_id: past, analysis_id: analysis_id as string })}`
  await sql`update mentorship set ended_at = now() where id = ${past}`
  await sql`insert into auth.invitation ${sql({
    id: uuid(),
    token_hash: uuid(),
    wanted: 'mentor',
    person_id: owner.id,
    analyses: [analysis_id as string],
    expires_at: new Date(Date.now() + 60_000).toISOString(),
    followed_by: invited,
  })}`
  return {
    owner,
    stranger,
    viewers: {
      self: owner.id,
      mentor: owner.mentor,
      'mentor of another analysis': another,
      'ended mentor': ended,
      'invited mentor': invited,
      'mentor of someone else': stranger.mentor,
      mentee,
      stranger: stranger.id,
      nobody: '',
    },
  }
}

/** Takes all of them away again. */
export async function removeScene(sql: Sql, { owner, stranger, viewers }: Scene): Promise<void> {
  const everybody = [owner.id, stranger.id, ...Object.values(viewers)].filter((id) => id !== '')
  await sql`delete from person where id in ${sql(everybody)}`
}

async function mentor(sql: Sql, ofOwner: string, byMentor: string): Promise<string> {
  const id = uuid()
  await sql`insert into mentorship ${sql({ owner_id: ofOwner, id, mentor_id: byMentor })}`
  return id
}
