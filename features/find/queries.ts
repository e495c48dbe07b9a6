import 'server-only'
import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm'
import { readAs, type Tx, type Viewer } from '@/db/client'
import { analysis, membership, mentorship, node, person, section, team } from '@/db/schema'
import { patternsOf } from '@/features/outline/editing/rules/find'
import { isText } from '@/features/outline/model/queries'
import { type Findable, type FoundItem, foundKinds } from './rules/findable'

/**
 * Most items that are sent to be looked through in the browser, and most that are found by words: some 100 bytes each,
 * compressed a third of that. Whoever has more also asks by words.
 */
export const mostItems = { all: 3_000, found: 50 } as const
const mostOthers = 500
/** The beginning of an item, by which it is found. */
const longest = 200

const self = sql`(select app.viewer())`

/**
 * What the viewer can go to: their own analyses and items, people whose pages they may open, and teams.
 *
 * @param words finds items that hold them; without any all items, as far as `mostItems` lets
 */
export function listFindable(viewer: Viewer, words: string): Promise<Findable> {
  const patterns = patternsOf(words)
  const most = patterns.length > 0 ? mostItems.found : mostItems.all
  return readAs(viewer, async (tx, me) => {
    const [analyses, items, mentees, members, teams] = await Promise.all([
      selectAnalyses(tx),
      selectItems(tx, patterns, most + 1),
      selectMentees(tx),
      selectMembers(tx),
      selectTeams(tx),
      me,
    ])
    const places = new Map(analyses.map(({ id }, index) => [id, index]))
    const known = new Set(mentees.map(({ id }) => id))
    return {
      analyses: analyses.map(({ id, goals }) => ({ id, goals: goals.map(oneLine) })),
      items: items
        .slice(0, most)
        .map(
          ({ id, kind, isDone, text, analysisId }): FoundItem => [
            id,
            kind === 'todo' && isDone ? 'done' : (kind as FoundItem[1]),
            oneLine(text),
            places.get(analysisId ?? '') ?? -1,
          ],
        ),
      people: [
        ...mentees.map((one) => ({ ...one, relation: 'mentee' as const })),
        ...members.filter(({ id }) => !known.has(id)).map((one) => ({ ...one, relation: 'member' as const })),
      ],
      teams,
      more: items.length > most,
    }
  })
}

const oneLine = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** The current one first, then the newest. */
function selectAnalyses(tx: Tx): Promise<{ id: string; goals: string[] }[]> {
  const goals = sql<string[]>`array(select left(node.text, ${longest}) from node
    join section s on s.owner_id = node.owner_id and s.id = node.section_id
    where s.owner_id = analysis.owner_id and s.analysis_id = analysis.id and s.kind = 'goal' and ${isText}
    order by s.position, s.id, node.parent_id is not null, node.position, node.id limit 3)`
  return tx
    .select({ id: analysis.id, goals })
    .from(analysis)
    .where(eq(analysis.ownerId, self))
    .orderBy(sql`${analysis.current} desc, ${analysis.createdAt} desc, ${analysis.id} desc`)
    .limit(mostOthers)
}

/** Kind by kind, what is done last; of each kind those of the current analysis first, then those of the newest. */
function selectItems(tx: Tx, patterns: readonly string[], most: number) {
  const rank = sql`case when ${section.kind} = 'todo' and ${node.box} = 'done' then ${foundKinds.length + 1}
    else array_position(array[${sql.join(
      foundKinds.map((kind) => sql`${kind}`),
      sql`, `,
    )}], ${section.kind}) end`
  const holds = patterns.map((pattern) => sql`normalize(left(${node.text}, ${longest}), NFC) ~* ${pattern}`)
  return tx
    .select({
      id: node.id,
      kind: section.kind,
      isDone: sql<boolean>`${node.box} = 'done'`,
      text: sql<string>`left(${node.text}, ${longest})`,
      analysisId: section.analysisId,
    })
    .from(node)
    .innerJoin(section, and(eq(section.ownerId, node.ownerId), eq(section.id, node.sectionId)))
    .leftJoin(analysis, and(eq(analysis.ownerId, section.ownerId), eq(analysis.id, section.analysisId)))
    .where(and(eq(node.ownerId, self), inArray(section.kind, foundKinds), isText, ...holds))
    .orderBy(
      rank,
      sql`${analysis.current} desc nulls last, ${analysis.createdAt} desc`,
      section.position,
      node.position,
      node.id,
    )
    .limit(most)
}

function selectMentees(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: person.id, name: person.name })
    .from(mentorship)
    .innerJoin(person, eq(person.id, mentorship.ownerId))
    .where(and(eq(mentorship.mentorId, self), isNull(mentorship.endedAt)))
    .orderBy(sql`${person.name} collate "ko-x-icu"`, person.id)
    .limit(mostOthers)
}

/** Members who are open by name to the viewer, their lead. */
function selectMembers(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: person.id, name: person.name })
    .from(person)
    .where(and(sql`${person.id} = any ((select app.led_people())::uuid[])`, ne(person.id, self)))
    .orderBy(sql`${person.name} collate "ko-x-icu"`, person.id)
    .limit(mostOthers)
}

function selectTeams(tx: Tx): Promise<{ id: string; name: string }[]> {
  return tx
    .select({ id: team.id, name: team.name })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .where(eq(membership.personId, self))
    .orderBy(sql`${team.archivedAt} is not null, ${team.name} collate "ko-x-icu"`, team.id)
    .limit(mostOthers)
}
