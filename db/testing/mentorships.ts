import { v7 as newId } from 'uuid'
import { owner } from './factories'

/** Makes somebody the mentor of a person, with these analyses opened. @returns the id of the mentorship */
export async function createMentorship(
  ownerId: string,
  mentorId: string,
  analyses: readonly string[] = [],
): Promise<string> {
  const id = newId()
  await owner()`insert into mentorship ${owner()({ owner_id: ownerId, id, mentor_id: mentorId })}`
  for (const analysis_id of analyses) {
    await owner()`insert into opening ${owner()({ owner_id: ownerId, mentorship_id: id, analysis_id })}`
  }
  return id
}

/** Ends a mentorship, as either side may at any time. */
export async function endMentorship(id: string): Promise<void> {
  await owner()`update mentorship set ended_at = now() where id = ${id}`
  await owner()`delete from opening where mentorship_id = ${id}`
}
