import 'server-only'
import { and, eq, inArray, isNull, notInArray, sql } from 'drizzle-orm'
import { getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { countStrangerMail, type UsedUp } from '@/auth/allowances'
import { type Tx, type Viewer, writeAs } from '@/db/client'
import type { Me } from '@/db/me'
import { isDone, outcomeOf } from '@/db/outcomes'
import { analysis, mentorship, opening } from '@/db/schema'
import { deliverSoon } from '@/features/notice/mutations'
import { type ActionResult, answerOf } from '@/lib/action-result'
import { env } from '@/lib/env'
import type { ErrorCode } from '@/lib/error-code'
import { mailIsOn, sendMail } from '@/lib/mail'
import { plainName } from '@/lib/name-link'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import { invitationDays } from './rules'
import type { InvitationInput } from './schema'

/** A new link, which is shown only once, and what happened to its mail. */
export type NewLink = { link: string; mail: 'none' | 'sent' | 'failed' | UsedUp }

const dayMilliseconds = 24 * 60 * 60 * 1000

/**
 * Makes a link that works once; mails it too where an address is given and the server sends mail.
 * @param site address at which the viewer reaches this site; the link is shown to nobody else
 */
export async function invite(
  viewer: Viewer,
  input: InvitationInput,
  site = env().AUTH_URL,
): Promise<ActionResult<NewLink, 'invitation-many' | 'unconfirmed' | 'not-found'>> {
  const token = newToken()
  const until = new Date(Date.now() + invitationDays * dayMilliseconds).toISOString()
  const made = await writeAs(viewer, async (tx, me) => {
    if (!(await areOwn(tx, me, input.opened))) return null
    const given = [newId(), hashToken(token), input.wanted, uuids(input.opened), until]
    const outcome = await outcomeOf(tx, 'app.invite', ...given)
    return { me, outcome }
  })
  if (!made) return { ok: false, code: 'not-found' }
  const codes = {
    made: null,
    unconfirmed: 'unconfirmed',
    many: 'invitation-many',
    gone: 'not-found',
  } as const
  const result = answerOf(made.outcome, codes)
  if (!result.ok) return result
  const path = `/invitations/${token}`
  const mail = await mailLink(made.me, input, siteLink(path, env().AUTH_URL))
  return { ok: true, data: { link: siteLink(path, site), mail } }
}

/** Takes a link back; harmless when it is gone already. */
export async function withdraw(viewer: Viewer, invitationId: string): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.withdraw_invitation(${invitationId})`))
}

/** Offers to be the mentor of the link's maker, who still has to confirm it. */
export async function follow(viewer: Viewer, token: string): Promise<Answered> {
  const result = await writeAs(viewer, async (tx): Promise<Answered> => {
    if (await isMentorOfMaker(tx, token)) return { ok: false, code: 'already-mentor' }
    const outcome = await outcomeOf(tx, 'app.follow_invitation', hashToken(token))
    if (outcome === 'followed' && mailIsOn())
      await tx.execute(sql`select auth.notify_follower(${hashToken(token)})`)
    return answerOf(outcome, { ...refusals, followed: null })
  })
  if (result.ok) deliverSoon()
  return result
}

/** Confirms or refuses the person who followed the viewer's link; either way the link is used up. */
export async function answerFollower(
  viewer: Viewer,
  invitationId: string,
  confirmed: boolean,
): Promise<Answered> {
  const outcome = await writeAs(viewer, (tx) =>
    outcomeOf(tx, 'app.answer_follower', invitationId, newId(), confirmed),
  )
  return answerOf(outcome, { ...refusals, begun: null, refused: null })
}

/** Takes the link's maker as mentor and opens these analyses, all of which must be the viewer's own. */
export function acceptMentor(
  viewer: Viewer,
  token: string,
  opened: string[],
): Promise<Answered<RefusalCode | 'not-found'>> {
  return writeAs(viewer, async (tx, me) => {
    if (!(await areOwn(tx, me, opened))) return { ok: false, code: 'not-found' }
    const outcome = await outcomeOf(tx, 'app.accept_mentor', hashToken(token), newId(), uuids(opened))
    return answerOf(outcome, { ...refusals, begun: null })
  })
}

/** Opens exactly these analyses to a mentor of the viewer, and closes the others. */
export function setOpened(
  viewer: Viewer,
  mentorshipId: string,
  opened: string[],
): Promise<Answered<'unconfirmed' | 'not-found'>> {
  return writeAs(viewer, async (tx, me) => {
    const here = and(eq(mentorship.ownerId, me.id), eq(mentorship.id, mentorshipId))
    const [active] = await tx
      .select({ id: mentorship.id })
      .from(mentorship)
      .where(and(here, isNull(mentorship.endedAt)))
    if (!active || !(await areOwn(tx, me, opened))) return { ok: false, code: 'not-found' }
    if (opened.length > 0 && !me.mayOpen) return { ok: false, code: 'unconfirmed' }
    const openings = and(eq(opening.ownerId, me.id), eq(opening.mentorshipId, mentorshipId))
    await tx.delete(opening).where(and(openings, notInArray(opening.analysisId, opened)))
    if (opened.length > 0) {
      const rows = opened.map((analysisId) => ({ ownerId: me.id, mentorshipId, analysisId }))
      await tx.insert(opening).values(rows).onConflictDoNothing()
    }
    return { ok: true }
  })
}

/** Ends a mentorship from either side; what was opened closes with it. */
export function endMentorship(
  viewer: Viewer,
  ownerId: string,
  mentorshipId: string,
): Promise<Answered<'not-found'>> {
  return writeAs(viewer, async (tx) => {
    const done = await isDone(tx, sql`app.end_mentorship(${ownerId}, ${mentorshipId})`)
    return done ? { ok: true } : { ok: false, code: 'not-found' }
  })
}

/** What the functions of db/sql/30_invitation.sql refuse. */
const refusals = {
  own: 'invitation-own',
  already: 'already-mentor',
  unconfirmed: 'unconfirmed',
  gone: 'invitation-gone',
} as const
type RefusalCode = (typeof refusals)[keyof typeof refusals]
type Answered<Code extends ErrorCode = RefusalCode> = ActionResult<undefined, Code>

async function isMentorOfMaker(tx: Tx, token: string): Promise<boolean> {
  const [row] = await tx.execute<{ state: string }>(
    sql`select state from app.invitation(${hashToken(token)})`,
  )
  return row?.state === 'already'
}

async function areOwn(tx: Tx, me: Me, ids: string[]): Promise<boolean> {
  if (ids.length === 0) return true
  const rows = await tx
    .select({ id: analysis.id })
    .from(analysis)
    .where(and(eq(analysis.ownerId, me.id), inArray(analysis.id, ids)))
  return rows.length === new Set(ids).size
}

/** An array in Postgres' own writing; the ids have been checked to be UUIDs. */
const uuids = (ids: string[]) => sql`${`{${ids.join(',')}}`}::uuid[]`

async function mailLink(me: Me, { wanted, email }: InvitationInput, link: string): Promise<NewLink['mail']> {
  if (email === '' || !mailIsOn()) return 'none'
  const full = await countStrangerMail(me, email)
  if (full) return full
  const t = await getTranslations({ locale: me.locale, namespace: 'mentoring.invite.mail' })
  const text = t(`${wanted}Text`, { name: plainName(me.name), link, days: invitationDays })
  try {
    await sendMail({ to: email, subject: t(`${wanted}Subject`), text })
    return 'sent'
  } catch {
    return 'failed'
  }
}
