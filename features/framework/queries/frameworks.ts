import 'server-only'
import { and, desc, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { frameworkEdition, frameworkOffer, membership, team } from '@/db/schema'
import { type PartOf, partOfList } from '@/lib/page-parts'
import { type Content, competencyBytes, type FrameworkCompetency } from '../rules/edition'

const self = sql`(select app.viewer())`
export const isId = (id: string) => z.uuid().safeParse(id).success

/**
 * A framework in a list, by its latest edition.
 *
 * @property author null for the viewer's own; '' for somebody whose name the viewer may not read any more
 * @property teams the viewer's teams that it is offered to
 * @property began whether an analysis of the viewer began from it
 */
export type FrameworkItem = {
  id: string
  edition: string
  number: number
  name: string
  competencies: number
  levels: number
  madeAt: Date
  author: string | null
  teams: string[]
  began: boolean
}

type ItemRow = Omit<FrameworkItem, 'madeAt'> & { madeAt: string }

/** The frameworks that the viewer reads, their own first; within a page's transaction. @param ofTeam only those offered to it */
export async function selectFrameworks(tx: Tx, ofTeam: string | null = null): Promise<FrameworkItem[]> {
  const offered = sql`exists (select from framework_offer w where w.owner_id = e.owner_id
    and w.framework_id = e.framework_id and w.team_id = ${ofTeam})`
  const rows = await tx.execute<ItemRow>(sql`
    select distinct on (e.owner_id, e.framework_id) e.framework_id as id, e.id as edition, e.number, e.name,
      jsonb_array_length(e.content -> 'competencies') as competencies,
      jsonb_array_length(e.content -> 'levels') as levels, e.made_at as "madeAt",
      case when e.owner_id = ${self} then null else coalesce(p.name, '') end as author,
      coalesce((select json_agg(t.name order by t.name) from framework_offer o join team t on t.id = o.team_id
        where o.owner_id = e.owner_id and o.framework_id = e.framework_id), '[]') as teams,
      exists (select from framework_use u where u.owner_id = ${self} and u.author_id = e.owner_id
        and u.framework_id = e.framework_id) as began
    from framework_edition e
    left join person p on p.id = e.owner_id
    where ${ofTeam === null ? sql`true` : offered}
    order by e.owner_id, e.framework_id, e.number desc`)
  return rows
    .map((row) => ({ ...row, madeAt: new Date(row.madeAt) }))
    .toSorted(
      (a, b) =>
        Number(a.author !== null) - Number(b.author !== null) || b.madeAt.getTime() - a.madeAt.getTime(),
    )
}

/** The frameworks that the viewer made, was offered or began from. */
export function listFrameworks(viewer: Viewer): Promise<{ me: PageMe; frameworks: FrameworkItem[] }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, frameworks] = await Promise.all([me, selectFrameworks(tx)])
    return { me: viewerMe, frameworks }
  })
}

/** A team of the viewer, and whether the framework is offered to it. */
export type OfferedTeam = { id: string; name: string; offered: boolean }

export type FrameworkPage = {
  me: PageMe
  framework: Omit<FrameworkItem, 'competencies' | 'levels'>
  content: Content
  /** the competencies of the part that is shown, and which part it is */
  shown: FrameworkCompetency[]
  of: PartOf | undefined
  /** to whom its author can offer it; empty for others */
  teams: OfferedTeam[]
}

/** A framework in its latest edition; null when it is not there for the viewer. @param part of its competencies */
export async function findFramework(
  viewer: Viewer,
  id: string,
  part?: unknown,
): Promise<FrameworkPage | null> {
  if (!isId(id)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, all, [latest], teams] = await Promise.all([
      me,
      selectFrameworks(tx),
      selectLatest(tx, id),
      tx
        .select({
          id: team.id,
          name: team.name,
          offered: sql<boolean>`exists (select from ${frameworkOffer} o where o.owner_id = ${self}
            and o.framework_id = ${id} and o.team_id = ${team.id})`,
        })
        .from(membership)
        .innerJoin(team, eq(team.id, membership.teamId))
        .where(and(eq(membership.personId, self), sql`${team.archivedAt} is null`))
        .orderBy(sql`${team.name} collate "ko-x-icu"`, team.id),
    ])
    const framework = all.find((each) => each.id === id)
    if (!framework || !latest) return null
    const content = latest.content as Content
    const { shown, of } = partOfList(content.competencies, competencyBytes, part)
    return { me: viewerMe, framework, content, shown, of, teams: framework.author === null ? teams : [] }
  })
}

/** The same for its author alone. */
export async function findOwnFramework(viewer: Viewer, id: string): Promise<FrameworkPage | null> {
  const page = await findFramework(viewer, id)
  return page?.framework.author === null ? page : null
}

/** The latest edition of a framework that the viewer reads. */
function selectLatest(tx: Tx, id: string) {
  return tx
    .select()
    .from(frameworkEdition)
    .where(eq(frameworkEdition.frameworkId, id))
    .orderBy(desc(frameworkEdition.number))
    .limit(1)
}
