import { v7 as newId } from 'uuid'
import type { thread } from '../schema'
import { owner } from './factories'

type Stored = Pick<typeof thread.$inferSelect, 'analysisId' | 'sectionId' | 'nodeId' | 'quote' | 'authorId'>

/**
 * Stores a thread with what its author says first, without clicking.
 * @param readers mentors who read it @param sentAt null for a draft @returns its id
 */
export async function createThread(
  ownerId: string,
  about: Partial<Stored>,
  { text, readers, sentAt = new Date() }: { text: string; readers: readonly string[]; sentAt?: Date | null },
): Promise<string> {
  const [sql, id] = [owner(), newId()]
  const { analysisId = null, sectionId = newId(), nodeId = null, quote = '', authorId = null } = about
  const written = { owner_id: ownerId, id, author_id: authorId, sent_at: sentAt }
  const place = { analysis_id: analysisId, section_id: sectionId, node_id: nodeId, quote }
  await sql`insert into thread ${sql({ ...written, ...place })}`
  for (const person_id of readers)
    await sql`insert into thread_reader ${sql({ owner_id: ownerId, thread_id: id, person_id })}`
  await sql`insert into comment ${sql({ ...written, thread_id: id, text })}`
  return id
}
