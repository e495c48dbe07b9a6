import 'server-only'
import { and, eq, sql } from 'drizzle-orm'
import { v7 as newId } from 'uuid'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { isDone, type Outcome, outcomeOf } from '@/db/outcomes'
import { analysis } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import { type ActionResult, answerOf } from '@/lib/action-result'
import { env } from '@/lib/env'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import { teamLinkDays } from '../rules/limits'
import type { Choice } from '../rules/sharing'
import type { MemberInput, OfferInput } from '../schema'
import { notifyReaders } from './news'

const dayMilliseconds = 24 * 60 * 60 * 1000

/** Founds a team that the viewer leads. @returns its id */
export async function foundTeam(
  viewer: Viewer,
  name: string,
): Promise<ActionResult<string, 'team-many' | 'not-found'>> {
  const id = newId()
  const outcome = await writeAs(viewer, (tx) => outcomeOf(tx, 'app.found_team', id, name))
  const result = answerOf(outcome, { made: null, many: 'team-many', gone: 'not-found' })
  return result.ok ? { ok: true, data: id } : result
}

/**
 * Makes a link into a team; its address is returned only once.
 * @param site address at which the viewer reaches this site; the link is shown to nobody else
 */
export async function inviteToTeam(
  viewer: Viewer,
  teamId: string,
  site = env().AUTH_URL,
): Promise<ActionResult<{ link: string }, 'team-links-many' | 'unconfirmed' | 'not-found'>> {
  const token = newToken()
  const until = new Date(Date.now() + teamLinkDays * dayMilliseconds).toISOString()
  const outcome = await writeAs(viewer, (tx) =>
    outcomeOf(tx, 'app.invite_to_team', newId(), hashToken(token), teamId, until),
  )
  const codes = {
    made: null,
    many: 'team-links-many',
    unconfirmed: 'unconfirmed',
    gone: 'not-found',
  } as const
  const result = answerOf(outcome, codes)
  if (!result.ok) return result
  return { ok: true, data: { link: siteLink(`/invitations/team/${token}`, site) } }
}

/** Takes a link back; harmless when it is gone already. */
export async function withdrawTeamLink(viewer: Viewer, invitationId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.withdraw_team_invitation(${invitationId})`))
}

/** Joins the team of a link and opens what was chosen, or neither. @returns the id of the team */
export function joinTeam(
  viewer: Viewer,
  token: string,
  chosen: Choice,
): Promise<ActionResult<string, JoinCode | 'not-found'>> {
  return writeAs(viewer, async (tx, me) => {
    if (!(await isOwn(tx, me, chosen))) return { ok: false, code: 'not-found' }
    const [row] = await tx.execute<{ outcome: Outcome<'app.join_team'>; team: string }>(
      sql`select outcome, team from app.join_team(${hashToken(token)})`,
    )
    if (!row) throw new Error('Joining said nothing.')
    const result = answerOf(row.outcome, joinCodes)
    if (!result.ok) return result
    if ((await share(tx, row.team, chosen)) !== 'set') throw new Error('What is opened went while joining.')
    return { ok: true, data: row.team }
  })
}

type JoinCode = 'team-link-gone' | 'already-member' | 'team-full' | 'unconfirmed'
const joinCodes: Record<Outcome<'app.join_team'>, JoinCode | null> = {
  joined: null,
  already: 'already-member',
  full: 'team-full',
  gone: 'team-link-gone',
  unconfirmed: 'unconfirmed',
}

/**
 * Opens exactly this to the leads whom the viewer was shown, and closes what was open before. A lead who came
 * later sees nothing of it.
 */
export async function setSharing(
  viewer: Viewer,
  teamId: string,
  chosen: Choice,
): Promise<ActionResult<undefined, 'unconfirmed' | 'not-found'>> {
  const outcome = await writeAs(viewer, (tx) => share(tx, teamId, chosen))
  return answerOf(outcome, { set: null, unconfirmed: 'unconfirmed', gone: 'not-found' })
}

/** Opens what the viewer opened to a team to one more of its leads, or closes it for that lead. */
export function answerLead(
  viewer: Viewer,
  teamId: string,
  leadId: string,
  open: boolean,
): Promise<ActionResult<undefined, 'unconfirmed' | 'not-found'>> {
  return writeAs(viewer, async (tx, me) => {
    if (open && !me.mayOpen) return { ok: false, code: 'unconfirmed' }
    return found(await isDone(tx, sql`app.answer_lead(${teamId}, ${leadId}, ${open})`))
  })
}

/**
 * Answers the offer to lead a team. A new lead sees nothing of what is open until each member confirms them.
 */
export async function answerOffer(
  viewer: Viewer,
  { team, from, how, answer }: OfferInput,
): Promise<ActionResult<undefined, 'offer-gone'>> {
  const accepted = answer === 'accept'
  const outcome = await writeAs(viewer, async (tx) => {
    const outcome = await outcomeOf(tx, 'app.answer_offer', team, from, how, accepted)
    if (outcome === 'set') await notifyReaders(tx, team)
    return outcome
  })
  if (outcome === 'set') deliverSoon()
  return answerOf(outcome, { set: null, refused: null, gone: 'offer-gone' })
}

/** Leaves a team, which closes what was opened to it. The team is deleted with its last member. */
export async function leaveTeam(
  viewer: Viewer,
  teamId: string,
): Promise<ActionResult<undefined, 'last-lead' | 'not-found'>> {
  const outcome = await writeAs(viewer, (tx) => outcomeOf(tx, 'app.leave_team', teamId))
  return answerOf(outcome, { left: null, 'last-lead': 'last-lead', gone: 'not-found' })
}

/** Carries out what a lead may do with a member. */
export function changeMember(
  viewer: Viewer,
  { team: teamId, member, deed }: MemberInput,
): Promise<ActionResult<undefined, 'last-lead' | 'not-found'>> {
  return writeAs(viewer, async (tx, me) => {
    const endLead = async (id: string) =>
      answerOf(await outcomeOf(tx, 'app.end_lead', teamId, id), {
        set: null,
        'last-lead': 'last-lead',
        gone: 'not-found',
      })
    switch (deed) {
      case 'lead':
      case 'hand':
        return found(await isDone(tx, sql`app.offer_lead(${teamId}, ${member}, ${deed})`))
      case 'withdraw':
        return found(await isDone(tx, sql`app.withdraw_offer(${teamId}, ${member})`))
      case 'remove':
        return found(await isDone(tx, sql`app.remove_member(${teamId}, ${member})`))
      case 'unlead':
        return endLead(member)
      case 'step':
        return endLead(me.id)
    }
  })
}

/** Gives a team another name. */
export function renameTeam(viewer: Viewer, teamId: string, name: string): Promise<Found> {
  return writeAs(viewer, async (tx) => found(await isDone(tx, sql`app.rename_team(${teamId}, ${name})`)))
}

/** Archives a team, which closes all that was opened to it and its links, or takes it up again. */
export function archiveTeam(viewer: Viewer, teamId: string, archived: boolean): Promise<Found> {
  return writeAs(viewer, async (tx) => found(await isDone(tx, sql`app.archive_team(${teamId}, ${archived})`)))
}

type Found = ActionResult<undefined, 'not-found'>
const found = (isThere: boolean): Found => (isThere ? { ok: true } : { ok: false, code: 'not-found' })

async function isOwn(tx: Tx, me: Me, chosen: Choice): Promise<boolean> {
  if (!chosen) return true
  const own = and(eq(analysis.ownerId, me.id), eq(analysis.id, chosen.analysisId))
  return (await tx.select({ id: analysis.id }).from(analysis).where(own)).length > 0
}

function share(tx: Tx, teamId: string, chosen: Choice): Promise<Outcome<'app.set_sharing'>> {
  const { analysisId = null, mode = null, kys = false, leads = [] } = chosen ?? {}
  // An array in Postgres' own writing; the ids have been checked to be UUIDs.
  const shown = `{${leads.join(',')}}`
  return outcomeOf(tx, 'app.set_sharing', teamId, analysisId, mode, kys, sql`${shown}::uuid[]`)
}
