import type { Sql } from 'postgres'
import { createTranslator } from 'use-intl/core'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { doorsNow, isAllowedAddress } from '@/auth/doors'
import { invitationDays } from '@/features/operator/rules/invitations'
import { env } from '@/lib/env'
import { ClearError } from '@/lib/host/clear-error'
import { type Locale, locales } from '@/lib/i18n/locales'
import { messagesOf } from '@/lib/i18n/messages'
import { mailIsOn, sendMail } from '@/lib/mail'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import type { Account } from './find'

/** Hours that a link to somebody's own archive lives. */
export const archiveHours = 72

/** A link that nobody mailed, and why, or nothing to say of it. */
type Sent = { why: string; link: string } | { mailed: true }

/** Mails somebody the way to their own archive; where no mail is sent, the operator passes the link on. */
export async function sendArchiveLink(sql: Sql, { id, email }: Account, token: string): Promise<Sent> {
  const [row] = await sql<{ locale: Locale }[]>`select locale from preference where owner_id = ${id}`
  const t = createTranslator({
    locale: row?.locale ?? 'ko',
    messages: messagesOf(row?.locale ?? 'ko'),
    namespace: 'archiveLink.mail',
  })
  const link = siteLink(`/archive/${token}`, env().AUTH_URL)
  return post(email, link, { subject: t('subject'), text: t('text', { link, hours: archiveHours }) })
}

/** Lets somebody in who has no account. @throws ClearError for what is no address, or has an account */
export async function sendInvitation(sql: Sql, word: string): Promise<Sent & { days: number }> {
  const email = word.trim().toLowerCase()
  if (!z.email().safeParse(email).success) {
    throw new ClearError(`"${word}" is no address such as name@example.com.`)
  }
  if ((await doorsNow()) === 'closed') {
    throw new ClearError('SIGN_UP is closed, so nobody can sign up: set it to invited to invite people.')
  }
  if (!isAllowedAddress(email)) throw new ClearError(`SIGN_UP_DOMAINS does not let ${email} in.`)
  const token = newToken()
  const until = new Date(Date.now() + invitationDays * 86_400_000).toISOString()
  const [row] = await sql`
    select within.invite_to_site(${newId()}, ${hashToken(token)}, ${email}, ${until}, null) as outcome`
  if (row?.outcome === 'taken') throw new ClearError(`${email} has an account already.`)
  if (row?.outcome === 'many') {
    throw new ClearError('There are 1000 invitations that nobody has used: withdraw some on /operator first.')
  }
  const link = siteLink(`/invitations/site/${token}`, env().AUTH_URL)
  return { ...(await post(email, link, invitationMail(link))), days: invitationDays }
}

/** In both languages, as nobody knows which one a person who has no account reads. */
function invitationMail(link: string): { subject: string; text: string } {
  const both = locales.map((locale) => {
    const t = createTranslator({ locale, messages: messagesOf(locale), namespace: 'operator.mail' })
    return { subject: t('subject'), text: t('text', { link, days: invitationDays }) }
  })
  return {
    subject: both.map(({ subject }) => subject).join(' · '),
    text: both.map(({ text }) => text).join('\n'),
  }
}

async function post(to: string, link: string, mail: { subject: string; text: string }): Promise<Sent> {
  if (!mailIsOn()) return { why: '', link }
  try {
    await sendMail({ to, ...mail })
    return { mailed: true }
  } catch (error) {
    return { why: `${error instanceof Error ? error.message : error}, so pass the link on yourself. `, link }
  }
}
