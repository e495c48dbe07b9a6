import 'server-only'
import { and, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { analysis, completion, due, level, look, mentorship, node, person, section } from '@/db/schema'
import { nodeColumns, sectionColumns } from '@/features/outline/queries'
import type { MenteeRows } from '../rules/mentees'

const viewer = sql`(select app.viewer())`
const mentees = sql`any ((select app.mentees())::uuid[])`

/**
 * What the viewer may read of all their mentees that their progress is read from. The statements leave together;
 * the database leaves out what is not opened to the viewer.
 */
export async function readMentees(tx: Tx): Promise<MenteeRows> {
  const kinds = and(isNotNull(section.analysisId), inArray(section.kind, ['goal', 'required', 'todo']))
  const inKinds = (owner: typeof node.ownerId, id: typeof node.sectionId) =>
    and(eq(section.ownerId, owner), eq(section.id, id), kinds)
  const [mentorships, analyses, sections, nodes, levels, dues, completions, looks] = await Promise.all([
    tx
      .select({ ownerId: mentorship.ownerId, name: person.name, acceptedAt: mentorship.acceptedAt })
      .from(mentorship)
      .innerJoin(person, eq(person.id, mentorship.ownerId))
      .where(and(eq(mentorship.mentorId, viewer), isNull(mentorship.endedAt)))
      .orderBy(sql`${person.name} collate "ko-x-icu"`, person.id),
    tx
      .select({ ownerId: analysis.ownerId, id: analysis.id, current: analysis.current })
      .from(analysis)
      .where(eq(analysis.ownerId, mentees))
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
        setAt: level.setAt,
      })
      .from(level)
      .where(eq(level.ownerId, mentees)),
    tx
      .select({ ownerId: due.ownerId, nodeId: due.nodeId, day: due.day })
      .from(due)
      .where(eq(due.ownerId, mentees)),
    tx
      .select({
        ownerId: completion.ownerId,
        nodeId: completion.nodeId,
        day: completion.day,
        at: completion.at,
      })
      .from(completion)
      .where(eq(completion.ownerId, mentees)),
    tx
      .select({ ownerId: look.ownerId, day: max(look.day) })
      .from(look)
      .where(and(eq(look.ownerId, mentees), eq(look.viewerId, viewer), inArray(look.page, ['gap', 'todos'])))
      .groupBy(look.ownerId),
  ])
  return {
    mentorships,
    analyses,
    sections,
    nodes,
    levels: levels as MenteeRows['levels'],
    dues,
    completions,
    looks: looks.flatMap(({ ownerId, day }) => (day === null ? [] : [{ ownerId, day }])),
  }
}
