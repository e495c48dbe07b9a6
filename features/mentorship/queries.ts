import 'server-only'
import { and, eq, gte, isNotNull, isNull, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { readPage, type Tx, type Viewer } from '@/db/client'
import type { PageMe } from '@/db/me'
import { mentorship, opening, pageView, person, section } from '@/db/schema'
import { selectAddress } from '@/features/address/queries'
import { loadSections, selectAnalyses } from '@/features/outline/model/queries'
import { goalTexts } from '@/features/outline/model/rules/goals'
import { listWaiting, type Waiting } from '@/features/review/queries/waiting'
import { byWait, longestWait, type Waits } from '@/features/review/rules/wait'
import { today } from '@/lib/dates'
import { hashToken } from '@/lib/token'
import { firstViewedDay, type PageView, type Wanted } from './rules'

/** An analysis of the viewer's own that can be opened to somebody. */
export type OwnAnalysis = { id: string; goals: string[] }

/** A mentor of the viewer. @property opened ids of the analyses that this mentor sees */
export type Mentor = { id: string; name: string; since: Date; opened: string[] }

/** Somebody whose mentor the viewer is. @property id of the mentorship */
export type Mentee = { id: string; ownerId: string; name: string; since: Date } & Waits

/** A link of the viewer's that has not been used up. @property follower who waits to be confirmed */
export type Invitation = {
  id: string
  wanted: Wanted
  analyses: string[]
  expiresAt: Date
  follower: Follower | null
}

/** @property domain of their address @property code the six digits that they see as well */
export type Follower = { name: string; domain: string; confirmed: boolean; code: string }

export type MentoringPage = {
  me: PageMe
  analyses: OwnAnalysis[]
  mentors: Mentor[]
  mentees: Mentee[]
  invitations: Invitation[]
  pageViews: PageView[]
  waiting: Waiting[]
}

const self = sql`(select app.viewer())`

/** The viewer's mentorships, as mentor and as mentee. */
export function findMentoring(viewer: Viewer): Promise<MentoringPage> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, analyses, active, openings, invitations, pageViews, waiting] = await Promise.all([
      me,
      ownAnalyses(tx),
      selectActive(tx),
      tx.select().from(opening).where(eq(opening.ownerId, self)),
      selectInvitations(tx),
      selectPageViews(tx),
      listWaiting(tx),
    ])
    const openedTo = (id: string) =>
      openings.filter((row) => row.mentorshipId === id).map((row) => row.analysisId)
    const first = firstViewedDay(today(viewerMe.timeZone))
    return {
      me: viewerMe,
      analyses,
      mentors: active
        .filter((row) => row.ownerId === viewerMe.id)
        .map(({ id, mentor, since }) => ({ id, name: mentor, since, opened: openedTo(id) })),
      mentees: active
        .filter((row) => row.ownerId !== viewerMe.id)
        .map(({ id, ownerId, mentee, since }) => {
          const waitsSince = longestWait(waiting.filter((one) => one.ownerId === ownerId))
          return { id, ownerId, name: mentee, since, waitsSince }
        })
        .toSorted(byWait),
      invitations,
      pageViews: pageViews.filter(({ day }) => day >= first),
      waiting,
    }
  })
}

/** What a person can open to a mentor. */
export function findOpenable(viewer: Viewer): Promise<{ me: PageMe; analyses: OwnAnalysis[] }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, analyses] = await Promise.all([me, ownAnalyses(tx)])
    return { me: viewerMe, analyses }
  })
}

/** What a link means for the viewer; `already`: the two are mentor and mentee already. */
export type Found = {
  wanted: Wanted
  /** of whoever made the link */
  name: string
  /** how many analyses its maker opens */
  analyses: number
  state: 'own' | 'followed' | 'already' | 'open'
  /** six digits that the maker sees as well, once the viewer has followed the link */
  code: string | null
}

/**
 * A link that somebody follows.
 * @returns no invitation where the link is unknown, used, withdrawn, expired or followed by someone else
 */
export function findInvitation(
  viewer: Viewer,
  token: string,
): Promise<{ me: PageMe; email: string; invitation: Found | null; analyses: OwnAnalysis[] }> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, email, [invitation], analyses] = await Promise.all([
      me,
      selectAddress(tx),
      tx.execute<Found>(
        sql`select wanted, name, analyses, state, code from app.invitation(${hashToken(token)})`,
      ),
      ownAnalyses(tx),
    ])
    return { me: viewerMe, email, invitation: invitation ?? null, analyses }
  })
}

/** All analyses of the viewer's own with their goals, the current one first. */
export async function ownAnalyses(tx: Tx): Promise<OwnAnalysis[]> {
  const goals = and(isNotNull(section.analysisId), eq(section.kind, 'goal'))
  const [analyses, outline] = await Promise.all([selectAnalyses(tx, self), loadSections(tx, self, goals)])
  return analyses.map(({ id }) => ({ id, goals: goalTexts(outline, id) }))
}

function selectActive(tx: Tx) {
  const mentor = alias(person, 'mentor')
  const mentee = alias(person, 'mentee')
  return tx
    .select({
      id: mentorship.id,
      ownerId: mentorship.ownerId,
      since: mentorship.acceptedAt,
      mentor: mentor.name,
      mentee: mentee.name,
    })
    .from(mentorship)
    .innerJoin(mentor, eq(mentor.id, mentorship.mentorId))
    .innerJoin(mentee, eq(mentee.id, mentorship.ownerId))
    .where(and(isNull(mentorship.endedAt), or(mine(mentorship.ownerId), mine(mentorship.mentorId))))
    .orderBy(mentorship.acceptedAt, mentorship.id)
}

const mine = (column: typeof mentorship.ownerId | typeof mentorship.mentorId): SQL => sql`${column} = ${self}`

type InvitationRow = Omit<Invitation, 'expiresAt' | 'follower'> &
  Omit<Follower, 'name'> & { expires_at: string; follower: string | null }

async function selectInvitations(tx: Tx): Promise<Invitation[]> {
  const rows = await tx.execute<InvitationRow>(
    sql`select id, wanted, analyses, expires_at, follower, domain, confirmed, code from app.my_invitations()`,
  )
  return rows.map(({ expires_at, follower: name, domain, confirmed, code, ...row }) => ({
    ...row,
    expiresAt: new Date(expires_at),
    follower: name === null ? null : { name, domain, confirmed, code },
  }))
}

/** Former mentors keep their name here: app.page_viewers() returns it to those whose pages they viewed. */
async function selectPageViews(tx: Tx): Promise<PageView[]> {
  const recent = gte(pageView.day, sql`current_date - 91`)
  const [views, viewers] = await Promise.all([
    tx
      .select({ viewerId: pageView.viewerId, page: pageView.page, day: pageView.day })
      .from(pageView)
      .where(and(eq(pageView.ownerId, self), recent)),
    tx.execute<{ id: string; name: string }>(sql`select id, name from app.page_viewers()`),
  ])
  const names = new Map(viewers.map(({ id, name }) => [id, name]))
  return views.map((row) => ({ ...row, name: names.get(row.viewerId) ?? '' }))
}
