import 'server-only'
import { beforeViewer } from '@/db/before-viewer'
import { formatUntil } from '@/lib/dates'
import { hashToken } from '@/lib/token'
import type { Browser } from './browser'
import { addressBlock } from './client-address'
import { invitingPerson, siteInvitation } from './doors'

/** Limits per day, counted from the first use. `within.daily` limits links and stored data. */
const daily = {
  /** mails with an invitation, from one person */
  mails: 30,
  /** mails with an operator's invitation into the site, from one of them */
  siteMails: 500,
  /** the same to one address */
  mailsToOne: 3,
  /** accounts made from one address with nobody's invitation: a course in one room has them all at once */
  accounts: 50,
  /** accounts made with the invitations of one person */
  invited: 100,
} as const

const daySeconds = 24 * 60 * 60

/** A limit that is used up: a key below `errors`, and until when, in the person's language and time zone. */
export type UsedUp = { code: AllowanceCode; until: string }
type AllowanceCode = 'mails-full' | 'mails-pair-full' | 'accounts-full'
type Reader = { locale: string; timeZone: string }

/** Counts a mail that this person sends to somebody. @returns nothing while it is within the limits */
export function countStrangerMail(person: Reader & { id: string }, email: string): Promise<UsedUp | null> {
  const address = hashToken(email.toLowerCase())
  return count(person, [
    { key: `mails:${person.id}`, most: daily.mails, code: 'mails-full' },
    { key: `mails:${person.id}:${address}`, most: daily.mailsToOne, code: 'mails-pair-full' },
  ])
}

/** The same for an operator, who invites whole courses into the site. */
export function countSiteMail(operator: Reader & { id: string }, email: string): Promise<UsedUp | null> {
  return count(operator, [
    { key: `site-mails:${operator.id}`, most: daily.siteMails, code: 'mails-full' },
    {
      key: `site-mails:${operator.id}:${hashToken(email)}`,
      most: daily.mailsToOne,
      code: 'mails-pair-full',
    },
  ])
}

/**
 * Counts a new account: against the maker of the invitation if there is one, else against the client's
 * address. An operator's link lets in one person alone, so nothing is counted there.
 *
 * @param callbackUrl where the new person wants to go
 */
export async function countNewAccount(
  { address, locale }: Browser,
  { callbackUrl, timeZone }: { callbackUrl: string; timeZone: string },
): Promise<UsedUp | null> {
  const maker = await invitingPerson(callbackUrl)
  const reader = { locale, timeZone }
  const code = 'accounts-full'
  if (maker) return count(reader, [{ key: `invited:${maker}`, most: daily.invited, code }])
  if (!address || (await siteInvitation(callbackUrl))) return null
  return count(reader, [{ key: `accounts:${addressBlock(address)}`, most: daily.accounts, code }])
}

async function count(
  { locale, timeZone }: Reader,
  allowances: { key: string; most: number; code: AllowanceCode }[],
): Promise<UsedUp | null> {
  const full = await beforeViewer.spendAllowance(allowances, daySeconds)
  if (!full) return null
  const used = allowances.find(({ key }) => key === full.key)
  if (!used) throw new Error(`${full.key} was not asked for.`)
  return { code: used.code, until: formatUntil(locale, timeZone, full.until) }
}
