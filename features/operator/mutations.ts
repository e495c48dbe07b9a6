import 'server-only'
import { sql } from 'drizzle-orm'
import { getTranslations } from 'next-intl/server'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { countSiteMail } from '@/auth/allowances'
import { isAllowedAddress } from '@/auth/doors'
import { siteOfViewer } from '@/auth/site'
import type { Me, Viewer } from '@/auth/viewer'
import { writeAs } from '@/db/client'
import { isDone, type Outcome, outcomeOf } from '@/db/outcomes'
import { type ActionResult, answerOf } from '@/lib/action-result'
import { env } from '@/lib/env'
import { mailIsOn, sendMail } from '@/lib/mail'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import { addressesIn, invitationDays, mostInvited } from './rules/invitations'
import type { DeedInput } from './schema'

/** What app.operate refuses. */
const refusals = {
  done: null,
  already: 'operator-already',
  self: 'operator-self',
  'other-email': 'invalid',
  gone: 'not-found',
} as const

/** Does something to the account of somebody else. */
export function operate(
  viewer: Viewer,
  { person, deed, typed }: DeedInput,
): Promise<ActionResult<undefined, 'operator-already' | 'operator-self' | 'invalid' | 'not-found'>> {
  return writeAs(viewer, async (tx) => {
    const outcome = await outcomeOf(tx, 'app.operate', deed, person, typed ?? null)
    if (outcome !== 'other-email') return answerOf(outcome, refusals)
    return { ok: false, code: 'invalid', fieldErrors: { typed: ['operator-other-email'] } }
  })
}

/** Takes back all of a list of which one cannot be invited. */
class Uninvited extends Error {
  constructor(readonly why: 'many' | 'gone') {
    super(why)
  }
}

/** @property link only where nobody mailed it */
type Made = { email: string; link?: string }

/**
 * @property said how many were mailed, in the operator's language; null for none
 * @property links to pass on, as they could not be mailed, with whose they are
 * @property taken addresses that have an account
 */
export type Invited = { said: string | null; links: { label: string; link: string }[]; taken: string[] }

/**
 * Invites everybody whose address is in a text. Links that no mail server takes come back, to be passed on by hand.
 *
 * @returns a refusal that names the addresses to correct; then nobody was invited
 */
export async function inviteAll(
  viewer: Viewer,
  text: string,
): Promise<
  ActionResult<
    Invited,
    'site-invitation-wrong' | 'site-invitation-many' | 'site-invitations-full' | 'not-found'
  >
> {
  const addresses = addressesIn(text)
  if (addresses.length > mostInvited) return { ok: false, code: 'site-invitation-many' }
  const wrong = addresses.filter(
    (email) => !z.email().max(254).safeParse(email).success || !isAllowedAddress(email),
  )
  if (wrong.length > 0) return { ok: false, code: 'site-invitation-wrong', details: wrong }
  const tokens = new Map(addresses.map((email) => [email, newToken()]))
  const until = new Date(Date.now() + invitationDays * 86_400_000).toISOString()
  const invited = await writeAs(viewer, async (tx, me) => {
    const outcomes = new Map<string, Outcome<'app.invite_to_site'>>()
    for (const [email, token] of tokens) {
      const outcome = await outcomeOf(tx, 'app.invite_to_site', newId(), hashToken(token), email, until)
      if (outcome === 'many' || outcome === 'gone') throw new Uninvited(outcome)
      outcomes.set(email, outcome)
    }
    return { me, outcomes }
  }).catch((error) => {
    if (error instanceof Uninvited) return error.why
    throw error
  })
  if (invited === 'gone') return { ok: false, code: 'not-found' }
  if (invited === 'many') return { ok: false, code: 'site-invitations-full' }
  const { me, outcomes } = invited
  const shown = await siteOfViewer()
  const made: Made[] = []
  for (const [email, outcome] of outcomes)
    if (outcome === 'made') made.push(await post(me, email, `/invitations/site/${tokens.get(email)}`, shown))
  const t = await getTranslations({ locale: me.locale, namespace: 'operator' })
  const links = made.flatMap(({ email, link }) => (link ? [{ label: t('linkFor', { email }), link }] : []))
  const sent = made.length - links.length
  const taken = addresses.filter((email) => outcomes.get(email) === 'taken')
  return { ok: true, data: { said: sent > 0 ? t('invited', { count: sent }) : null, links, taken } }
}

/** Mails a link. @param shown the address under which the operator opened the page, for a link that is passed on */
async function post(me: Me, email: string, path: string, shown: string): Promise<Made> {
  const unsent = { email, link: siteLink(path, shown) }
  if (!mailIsOn() || (await countSiteMail(me, email))) return unsent
  const t = await getTranslations({ locale: me.locale, namespace: 'operator.mail' })
  const text = t('text', { link: siteLink(path, env().AUTH_URL), days: invitationDays })
  return sendMail({ to: email, subject: t('subject'), text }).then(
    () => ({ email }),
    () => unsent,
  )
}

/** Takes back a link that nobody has used. */
export function withdrawSiteInvitation(
  viewer: Viewer,
  id: string,
): Promise<ActionResult<undefined, 'not-found'>> {
  return writeAs(viewer, async (tx) => {
    const done = await isDone(tx, sql`app.withdraw_site_invitation(${id})`)
    return done ? { ok: true } : { ok: false, code: 'not-found' }
  })
}
