import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  analysis,
  completion,
  due,
  level,
  mentorship,
  node,
  person,
  recurrence,
  review,
  section,
} from '@/db/schema'
import { nodeColumns, sectionColumns } from '@/features/outline/model/queries'
import { selectMenteesWaiting } from '@/features/review/queries/waiting'
import { listChangesSince } from '@/features/snapshot/queries/changes'
import type { MenteeRows } from '../rules/mentees'

const viewer = sql`(select app.viewer())`
const mentees = sql`any ((select app.mentees())::uuid[])`

/** Whether the viewer is a mentor to anybody. */
export async function hasMentees(tx: Tx): Promise<boolean> {
  const [row] = await tx.execute<{ found: boolean }>(sql`select cardinality(app.mentees()) > 0 as found`)
  return row?.found ?? false
}

/**
 * The rows of all mentees from which their progress is read. The statements leave together; the database
 * leaves out what is not open to the viewer.
 */
export async function readMentees(tx: Tx): Promise<MenteeRows> {
  const kinds = and(isNotNull(section.analysisId), inArray(section.kind, ['goal', 'required', 'todo']))
  const inKinds = (owner: typeof node.ownerId, id: typeof node.sectionId) =>
    and(eq(section.ownerId, owner), eq(section.id, id), kinds)
  const [
    mentorships,
    analyses,
    sections,
    nodes,
    levels,
    dues,
    recurrences,
    completions,
    reviewed,
    changes,
    waiting,
    theirs,
  ] = await Promise.all([
    tx
      .select({ ownerId: mentorship.ownerId, name: person.name, acceptedAt: mentorship.acceptedAt })
      .from(mentorship)
      .innerJoin(person, eq(person.id, mentorship.ownerId))
      .where(and(eq(mentorship.mentorId, viewer), isNull(mentorship.endedAt)))
      .orderBy(sql`${person.name} collate "ko-x-icu"`, person.id),
    tx
      .select({ ownerId: analysis.ownerId, id: analysis.id, current: analysis.current })
      .from(analysis)
      // The viewer may see more as a lead of the same person; only what is open to the mentor counts here.
      .where(
        and(
          eq(analysis.ownerId, mentees),
          sql`${analysis.id} = any ((select app.opened_analyses())::uuid[])`,
        ),
      )
      .orderBy(desc(analysis.current), desc(analysis.createdAt), desc(analysis.id)),
    tx
      .select({ ownerId: section.ownerId, ...sectionColumns })
      .from(section)
      .where(and(eq(section.ownerId, mentees), kinds))
      .orderBy(section.position, section.id),
    tx
      .select({ ownerId: node.ownerId, ...nodeColumns })
      .from(node)
      .innerJoin(section, inKinds(node.ownerId, node.sectionId))
      .where(eq(node.ownerId, mentees))
      .orderBy(node.position, node.id),
    tx
      .select({
        ownerId: level.ownerId,
        nodeId: level.nodeId,
        kind: level.kind,
        value: level.value,
      })
      .from(level)
      .where(eq(level.ownerId, mentees)),
    tx
      .select({ ownerId: due.ownerId, nodeId: due.nodeId, day: due.day })
      .from(due)
      .where(eq(due.ownerId, mentees)),
    tx
      .select({ ownerId: recurrence.ownerId, nodeId: recurrence.nodeId, rule: recurrence.rule })
      .from(recurrence)
      .where(eq(recurrence.ownerId, mentees)),
    tx
      .select({
        ownerId: completion.ownerId,
        nodeId: completion.nodeId,
        day: completion.day,
      })
      .from(completion)
      .where(eq(completion.ownerId, mentees)),
    tx
      .select({ ownerId: review.ownerId, at: max(review.answeredAt) })
      .from(review)
      .where(eq(review.mentorId, viewer))
      .groupBy(review.ownerId),
    listChangesSince(tx),
    selectMenteesWaiting(tx),
    selectTheirs(tx),
  ])
  return {
    mentorships,
    analyses,
    sections,
    nodes,
    levels: levels as MenteeRows['levels'],
    dues,
    recurrences,
    completions,
    reviewed: reviewed.flatMap(({ ownerId, at }) => (at ? [{ ownerId, at }] : [])),
    changes,
    waiting,
    theirs,
  }
}

/**
 * The pages where the mentee has to act: the viewer wrote last, asked for changes, or suggested something.
 */
async function selectTheirs(tx: Tx): Promise<MenteeRows['theirs']> {
  const rows = await tx.execute<MenteeRows['theirs'][number]>(sql`
    select spoken."ownerId", spoken."analysisId" from (
      select distinct on (c.owner_id, c.thread_id) c.owner_id as "ownerId", c.analysis_id as "analysisId", c.author_id
        from app.open_comments() c
        where c.owner_id = ${mentees}
        order by c.owner_id, c.thread_id, c.sent_at desc, c.created_at desc, c.id desc
    ) spoken where spoken.author_id = ${viewer}
    union select r.owner_id, r.analysis_id from review r
      where r.mentor_id = ${viewer} and r.verdict = 'changes' and r.closed_at is null
    union select s.owner_id, s.analysis_id from app.open_suggestions() s where s.author_id = ${viewer}`)
  return [...rows]
}
