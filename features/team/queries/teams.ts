import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { membership, person, sharing, sharingLead, team } from '@/db/schema'
import { selectAddress } from '@/features/address/queries'
import { type FrameworkItem, selectFrameworks } from '@/features/framework/queries/frameworks'
import { type OwnAnalysis, ownAnalyses } from '@/features/mentorship/queries'
import { type Dashboard, loadDashboard } from '@/features/team/dashboard/queries'
import { hashToken } from '@/lib/token'
import type { OfferKind } from '../rules/deeds'
import type { Sharing } from '../rules/sharing'

/**
 * A team that the viewer is in.
 * @property mode what the viewer opened to its leads
 * @property waiting how many offers and leads there wait for the viewer's answer
 */
export type TeamItem = {
  id: string
  name: string
  archived: boolean
  leads: boolean
  members: number
  mode: 'named' | 'counted' | null
  waiting: number
}

/**
 * Whether a lead sees what the viewer opened. `new`: not yet; `kept`: yes, since before members were asked.
 * Both wait for the viewer's answer.
 */
export type Seen = 'open' | 'closed' | 'new' | 'kept'

/** A member, as the others may know them. @property seen whether this lead sees what the viewer opened */
export type Member = {
  id: string
  name: string
  leads: boolean
  joinedAt: Date
  offer: OfferKind | null
  offeredBy: string | null
  seen: Seen
}

export type Team = { id: string; name: string; archived: boolean }

const self = sql`(select app.viewer())`
const isId = (id: string) => z.uuid().safeParse(id).success

/** The teams that the viewer is in, archived ones last, then by name; within a page's transaction. */
export function selectTeams(tx: Tx): Promise<TeamItem[]> {
  return tx
    .select({
      id: team.id,
      name: team.name,
      archived: sql<boolean>`${team.archivedAt} is not null`,
      leads: membership.leads,
      members: sql<number>`(select count(*)::integer from membership m where m.team_id = ${team.id})`,
      mode: sharing.mode,
      waiting: sql<number>`(case when ${membership.offer} is null then 0 else 1 end + (
        select count(*) from membership l left join sharing_lead g
          on g.owner_id = ${self} and g.team_id = l.team_id and g.lead_id = l.person_id
          where l.team_id = ${team.id} and l.leads and l.person_id <> ${self}
            and ${sharing.mode} is not null and g.answered_at is null))::integer`,
    })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .leftJoin(sharing, mine)
    .where(eq(membership.personId, self))
    .orderBy(sql`${team.archivedAt} is not null, ${team.name} collate "ko-x-icu"`, team.id)
}

/** The teams that the viewer is in. */
export function listTeams(viewer: Viewer): Promise<{ me: PageMe; teams: TeamItem[] }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, teams] = await Promise.all([me, selectTeams(tx)])
    return { me: viewerMe, teams }
  })
}

export type TeamPage = {
  me: PageMe
  team: Team
  leads: boolean
  members: Member[]
  analyses: OwnAnalysis[]
  /** what the viewer opened to the leads */
  opened: Sharing
  /** for leads of a team that is not archived */
  dashboard: Dashboard | null
  /** what members offered to it */
  frameworks: FrameworkItem[]
}

/** A team as its members see it; null for everybody else. */
export async function findTeam(viewer: Viewer, teamId: string): Promise<TeamPage | null> {
  if (!isId(teamId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, [found], members, analyses, [opened], dashboard, frameworks] = await Promise.all([
      me,
      selectTeam(tx, teamId),
      selectMembers(tx, teamId),
      ownAnalyses(tx),
      tx
        .select({ analysisId: sharing.analysisId, mode: sharing.mode, kys: sharing.kys })
        .from(sharing)
        .where(and(eq(sharing.ownerId, self), eq(sharing.teamId, teamId))),
      loadDashboard(tx, teamId, me),
      selectFrameworks(tx, teamId),
    ])
    if (!found) return null
    const leads = members.some((member) => member.id === viewerMe.id && member.leads)
    return {
      me: viewerMe,
      team: found,
      leads,
      members,
      analyses,
      opened: opened ?? null,
      dashboard,
      frameworks,
    }
  })
}

/** A link into a team, without its address. @property maker the lead who made it */
export type TeamLink = { id: string; maker: string; expiresAt: Date }

export type TeamManagement = { me: PageMe; team: Team; members: Member[]; links: TeamLink[] }

/** A team with its members and links, for a lead to manage it; null for everybody else. */
export async function findTeamManagement(viewer: Viewer, teamId: string): Promise<TeamManagement | null> {
  if (!isId(teamId)) return null
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, [found], members, links] = await Promise.all([
      me,
      selectTeam(tx, teamId),
      selectMembers(tx, teamId),
      tx.execute<{ id: string; maker: string; expires_at: string }>(
        sql`select id, maker, expires_at from app.team_invitations(${teamId})`,
      ),
    ])
    if (!found || !members.some((member) => member.id === viewerMe.id && member.leads)) return null
    return {
      me: viewerMe,
      team: found,
      members,
      links: links.map(({ expires_at, ...link }) => ({ ...link, expiresAt: new Date(expires_at) })),
    }
  })
}

/** What a person with a link may know of a team. @property already whether the viewer is in it */
export type TeamInvitation = {
  team: string
  name: string
  leads: { id: string; name: string }[]
  members: number
  already: boolean
}

/**
 * A link into a team that somebody follows.
 * @returns no invitation where the link is unknown, withdrawn or expired, or its team is archived
 */
export function findTeamInvitation(
  viewer: Viewer,
  token: string,
): Promise<{ me: PageMe; email: string; invitation: TeamInvitation | null; analyses: OwnAnalysis[] }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, email, [invitation], analyses] = await Promise.all([
      me,
      selectAddress(tx),
      tx.execute<TeamInvitation>(
        sql`select team, name, leads, members, already from app.team_invitation(${hashToken(token)})`,
      ),
      ownAnalyses(tx),
    ])
    return { me: viewerMe, email, invitation: invitation ?? null, analyses }
  })
}

/** Teams with other members in which the viewer is the only lead; they would be archived with the account. */
export async function selectLedAlone(tx: Tx): Promise<string[]> {
  const rows = await tx
    .select({ name: team.name })
    .from(membership)
    .innerJoin(team, eq(team.id, membership.teamId))
    .where(
      and(
        eq(membership.personId, self),
        eq(membership.leads, true),
        sql`${team.archivedAt} is null`,
        sql`exists (select 1 from membership m where m.team_id = ${team.id} and m.person_id <> ${self})`,
        sql`not exists (select 1 from membership m where m.team_id = ${team.id} and m.person_id <> ${self} and m.leads)`,
      ),
    )
    .orderBy(sql`${team.name} collate "ko-x-icu"`, team.id)
  return rows.map(({ name }) => name)
}

const mine = and(eq(sharing.ownerId, membership.personId), eq(sharing.teamId, membership.teamId))

function selectTeam(tx: Tx, teamId: string): Promise<Team[]> {
  return tx
    .select({ id: team.id, name: team.name, archived: sql<boolean>`${team.archivedAt} is not null` })
    .from(team)
    .where(eq(team.id, teamId))
}

/** Leads first, then by name. */
function selectMembers(tx: Tx, teamId: string): Promise<Member[]> {
  const answered = sql`${sharingLead.answeredAt} is not null`
  return tx
    .select({
      id: person.id,
      name: person.name,
      leads: membership.leads,
      joinedAt: membership.joinedAt,
      offer: membership.offer,
      offeredBy: membership.offeredBy,
      seen: sql<Seen>`case when ${sharingLead.leadId} is null then 'new' when not ${sharingLead.open} then 'closed'
        when ${answered} then 'open' else 'kept' end`,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .leftJoin(
      sharingLead,
      and(
        eq(sharingLead.ownerId, self),
        eq(sharingLead.teamId, membership.teamId),
        eq(sharingLead.leadId, membership.personId),
      ),
    )
    .where(eq(membership.teamId, teamId))
    .orderBy(sql`${membership.leads} desc, ${person.name} collate "ko-x-icu"`, person.id)
}
