import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { analysis } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import type { ActionFailure, ActionResult } from '@/lib/action-result'
import { env } from '@/lib/env'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import { teamLinkDays } from '../rules/limits'
import type { Choice } from '../rules/sharing'
import type { MemberInput, OfferInput } from '../schema'
import { notifyReaders } from './news'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Founds a team that the viewer leads. @returns its id */
export async function foundTeam(viewer: Viewer, name: string): Promise<ActionResult<string>> {
  const id = newId()
  const outcome = await writeAs(viewer, (tx) => call(tx, sql`app.found_team(${id}, ${name})`))
  return outcome === 'made' ? { ok: true, data: id } : refused(outcome)
}

/**
 * Makes a link into a team; its address is told this once.
 * @param site where the viewer, to whom alone the link is shown, reaches this site
 */
export async function inviteToTeam(
  viewer: Viewer,
  teamId: string,
  site = env().AUTH_URL,
): Promise<ActionResult<{ link: string }>> {
  const token = newToken()
  const until = new Date(Date.now() + teamLinkDays * dayMilliseconds).toISOString()
  const outcome = await writeAs(viewer, (tx) =>
    call(tx, sql`app.invite_to_team(${newId()}, ${hashToken(token)}, ${teamId}, ${until})`),
  )
  if (outcome === 'many') return { ok: false, code: 'team-links-many' }
  if (outcome !== 'made') return refused(outcome)
  return { ok: true, data: { link: siteLink(`/invitations/team/${token}`, site) } }
}

/** Takes a link back; harmless when it is gone already. */
export async function withdrawTeamLink(viewer: Viewer, invitationId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.withdraw_team_invitation(${invitationId})`))
}

/** Joins the team of a link and opens what was chosen, or neither. @returns the id of the team */
export function joinTeam(viewer: Viewer, token: string, chosen: Choice): Promise<ActionResult<string>> {
  return writeAs(viewer, async (tx, me) => {
    if (!(await isOwn(tx, me, chosen))) return { ok: false, code: 'not-found' }
    const [row] = await tx.execute<{ outcome: string; team: string }>(
      sql`select outcome, team from app.join_team(${hashToken(token)})`,
    )
    if (!row || row.outcome === 'gone') return { ok: false, code: 'team-link-gone' }
    if (row.outcome !== 'joined') return refused(row.outcome)
    if ((await share(tx, row.team, chosen)) !== 'set') throw new Error('What is opened went while joining.')
    return { ok: true, data: row.team }
  })
}

/**
 * Opens exactly this to the leads of a team that the viewer was shown, and closes what was open before. Whoever became
 * lead since then sees nothing of it.
 */
export function setSharing(viewer: Viewer, teamId: string, chosen: Choice): Promise<ActionResult> {
  return writeAs(viewer, async (tx) => answered(await share(tx, teamId, chosen)))
}

/** Opens what the viewer opened to a team to one of its leads too, or closes it for that one. */
export function answerLead(
  viewer: Viewer,
  teamId: string,
  leadId: string,
  open: boolean,
): Promise<ActionResult> {
  return writeAs(viewer, async (tx, me) => {
    if (open && !me.mayOpen) return refused('unconfirmed')
    return answered(await call(tx, sql`app.answer_lead(${teamId}, ${leadId}, ${open})`))
  })
}

/** Answers the offer to lead a team. Whoever accepts sees nothing of what is open until each member confirms it. */
export async function answerOffer(
  viewer: Viewer,
  { team, from, how, answer }: OfferInput,
): Promise<ActionResult> {
  const accepted = answer === 'accept'
  const outcome = await writeAs(viewer, async (tx) => {
    const outcome = await call(tx, sql`app.answer_offer(${team}, ${from}, ${how}, ${accepted})`)
    if (outcome === 'set') await notifyReaders(tx, team)
    return outcome
  })
  if (outcome === 'set') deliverSoon()
  return outcome === 'gone' ? { ok: false, code: 'offer-gone' } : answered(outcome)
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
    const endLead = (id: string) => call(tx, sql`app.end_lead(${teamId}, ${id})`)
    switch (deed) {
      case 'lead':
      case 'hand':
        return answered(await call(tx, sql`app.offer_lead(${teamId}, ${member}, ${deed})`))
      case 'withdraw':
        return answered(await call(tx, sql`app.withdraw_offer(${teamId}, ${member})`))
      case 'remove':
        return answered(await call(tx, sql`app.remove_member(${teamId}, ${member})`))
      case 'unlead':
        return answered(await endLead(member))
      case 'step':
        return answered(await endLead(me.id))
    }
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
  const done = ['left', 'set', 'refused']
  return outcome === true || done.includes(String(outcome)) ? { ok: true } : refused(outcome)
}

function refused(outcome: unknown): ActionFailure {
  const codes: Record<string, string> = {
    many: 'team-many',
    already: 'already-member',
    full: 'team-full',
    'last-lead': 'last-lead',
    unconfirmed: 'unconfirmed',
  }
  return { ok: false, code: codes[String(outcome)] ?? 'not-found' }
}

async function call(tx: Tx, statement: ReturnType<typeof sql>): Promise<unknown> {
  const [row] = await tx.execute<{ outcome: unknown }>(sql`select ${statement} as outcome`)
  return row?.outcome
}

async function isOwn(tx: Tx, me: Me, chosen: Choice): Promise<boolean> {
  if (!chosen) return true
  const own = and(eq(analysis.ownerId, me.id), eq(analysis.id, chosen.analysisId))
  return (await tx.select({ id: analysis.id }).from(analysis).where(own)).length > 0
}

function share(tx: Tx, teamId: string, chosen: Choice): Promise<unknown> {
  const { analysisId = null, mode = null, kys = false, leads = [] } = chosen ?? {}
  // An array in Postgres' own writing; the ids have been checked to be UUIDs.
  const shown = `{${leads.join(',')}}`
  return call(tx, sql`app.set_sharing(${teamId}, ${analysisId}, ${mode}, ${kys}, ${shown}::uuid[])`)
}
