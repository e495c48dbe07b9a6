import 'server-only'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Me, type Tx, type Viewer, writeAs } from '@/db/client'
import { analysis, membership, sharing, team } from '@/db/schema'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { env } from '@/lib/env'
import { hashToken, newToken } from '@/lib/token'
import { type MemberInput, type Sharing, teamLinkDays } from './schema'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Founds a team that the viewer leads. @returns its id */
export async function foundTeam(viewer: Viewer, name: string): Promise<ActionResult<string>> {
  const id = newId()
  const outcome = await writeAs(viewer, (tx) => call(tx, sql`app.found_team(${id}, ${name})`))
  return outcome === 'made' ? { ok: true, data: id } : refused(outcome)
}

/** Makes a link into a team; its address is told this once. */
export async function inviteToTeam(viewer: Viewer, teamId: string): Promise<ActionResult<{ link: string }>> {
  const token = newToken()
  const until = new Date(Date.now() + teamLinkDays * dayMilliseconds).toISOString()
  const outcome = await writeAs(viewer, (tx) =>
    call(tx, sql`app.invite_to_team(${newId()}, ${hashToken(token)}, ${teamId}, ${until})`),
  )
  if (outcome === 'many') return { ok: false, code: 'team-links-many' }
  if (outcome !== 'made') return refused(outcome)
  return { ok: true, data: { link: new URL(`/invitations/team/${token}`, env().AUTH_URL).href } }
}

/** Takes a link back; harmless when it is gone already. */
export async function withdrawTeamLink(viewer: Viewer, invitationId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.withdraw_team_invitation(${invitationId})`))
}

/** Joins the team of a link and opens what was chosen, or neither. @returns the id of the team */
export function joinTeam(viewer: Viewer, token: string, chosen: Sharing): Promise<ActionResult<string>> {
  return writeAs(viewer, async (tx, me) => {
    if (!(await isOwn(tx, me, chosen))) return { ok: false, code: 'not-found' }
    const [row] = await tx.execute<{ outcome: string; team: string }>(
      sql`select outcome, team from app.join_team(${hashToken(token)})`,
    )
    if (!row || row.outcome === 'gone') return { ok: false, code: 'team-link-gone' }
    if (row.outcome !== 'joined') return refused(row.outcome)
    await share(tx, me, row.team, chosen)
    return { ok: true, data: row.team }
  })
}

/** Opens exactly this to the leads of a team that the viewer is in, and closes what was open before. */
export function setSharing(viewer: Viewer, teamId: string, chosen: Sharing): Promise<ActionResult> {
  return writeAs(viewer, async (tx, me) => {
    const [active] = await tx
      .select({ id: team.id })
      .from(team)
      .innerJoin(membership, eq(membership.teamId, team.id))
      .where(and(eq(team.id, teamId), eq(membership.personId, me.id), isNull(team.archivedAt)))
    if (!active || !(await isOwn(tx, me, chosen))) return { ok: false, code: 'not-found' }
    await share(tx, me, teamId, chosen)
    return { ok: true }
  })
}

/** Leaves a team, which closes what was opened to it. The last one to leave takes the team along. */
export function leaveTeam(viewer: Viewer, teamId: string): Promise<ActionResult> {
  return writeAs(viewer, async (tx) => answered(await call(tx, sql`app.leave_team(${teamId})`)))
}

/** Does with a member what leads may do. */
export function changeMember(
  viewer: Viewer,
  { team: teamId, member, deed }: MemberInput,
): Promise<ActionResult> {
  return writeAs(viewer, async (tx, me) => {
    const setLead = (id: string, lead: boolean) => call(tx, sql`app.set_lead(${teamId}, ${id}, ${lead})`)
    if (deed === 'remove') return answered(await call(tx, sql`app.remove_member(${teamId}, ${member})`))
    if (deed === 'step') return answered(await setLead(me.id, false))
    const made = await setLead(member, deed !== 'unlead')
    return answered(deed === 'hand' && made === 'set' ? await setLead(me.id, false) : made)
  })
}

/** Gives a team another name. */
export function renameTeam(viewer: Viewer, teamId: string, name: string): Promise<ActionResult> {
  return writeAs(viewer, async (tx) => answered(await call(tx, sql`app.rename_team(${teamId}, ${name})`)))
}

/** Puts a team aside, which closes all that was opened to it and its links, or takes it up again. */
export function archiveTeam(viewer: Viewer, teamId: string, archived: boolean): Promise<ActionResult> {
  return writeAs(viewer, async (tx) =>
    answered(await call(tx, sql`app.archive_team(${teamId}, ${archived})`)),
  )
}

/** The functions of db/sql/team.sql say in a word, or by yes and no, how it came out. */
function answered(outcome: unknown): ActionResult {
  return outcome === true || outcome === 'left' || outcome === 'set' ? { ok: true } : refused(outcome)
}

function refused(outcome: unknown): ActionFailure {
  const codes: Record<string, string> = {
    many: 'team-many',
    already: 'already-member',
    full: 'team-full',
    'last-lead': 'last-lead',
  }
  return { ok: false, code: codes[String(outcome)] ?? 'not-found' }
}

async function call(tx: Tx, statement: ReturnType<typeof sql>): Promise<unknown> {
  const [row] = await tx.execute<{ outcome: unknown }>(sql`select ${statement} as outcome`)
  return row?.outcome
}

async function isOwn(tx: Tx, me: Me, chosen: Sharing): Promise<boolean> {
  if (!chosen) return true
  const own = and(eq(analysis.ownerId, me.id), eq(analysis.id, chosen.analysisId))
  return (await tx.select({ id: analysis.id }).from(analysis).where(own)).length > 0
}

async function share(tx: Tx, me: Me, teamId: string, chosen: Sharing): Promise<void> {
  if (!chosen) {
    await tx.delete(sharing).where(and(eq(sharing.ownerId, me.id), eq(sharing.teamId, teamId)))
    return
  }
  const row = { ownerId: me.id, teamId, ...chosen }
  const target = [sharing.ownerId, sharing.teamId]
  await tx
    .insert(sharing)
    .values(row)
    .onConflictDoUpdate({ target, set: { ...chosen, openedAt: sql`now()` } })
}
