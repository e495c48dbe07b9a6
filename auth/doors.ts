import 'server-only'
import { beforeViewer } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { isLoopback } from '@/lib/site-link'
import { hashToken } from '@/lib/token'

/** Who may make an account: anybody, whoever has an invitation, or nobody. */
export type Doors = 'open' | 'invited' | 'closed'

/** Why somebody may not make an account: a key below `errors`. */
export type DoorFault = 'sign-up-closed' | 'not-invited' | 'address-not-allowed'

/**
 * Who may make an account now. What SIGN_UP says counts; without it a site of this machine alone is open, and another
 * one until its first account exists. A site that had accounts before there was a choice stays as it was.
 */
export async function doorsNow(): Promise<Doors> {
  const { SIGN_UP, AUTH_URL } = env()
  if (SIGN_UP) return SIGN_UP
  return isLoopback(new URL(AUTH_URL).hostname) || (await beforeViewer.isOpenToAll()) ? 'open' : 'invited'
}

/**
 * Who made the invitation to which a path of this site leads, of a mentorship or a team; null where there is none that
 * can still be followed.
 */
export async function invitingPerson(path: string): Promise<string | null> {
  const token = /^\/invitations\/(?:team\/)?([\w-]{43})(?:#.*)?$/.exec(path)?.[1]
  return token ? beforeViewer.invitedBy(hashToken(token)) : null
}

/**
 * The hash of an operator's link, to which a path of this site leads; null where it is none that can still be used. It
 * lets in one person, whose sign-up uses it up.
 */
export async function siteInvitation(path: string): Promise<string | null> {
  const token = /^\/invitations\/site\/([\w-]{43})$/.exec(path)?.[1]
  const hash = token ? hashToken(token) : null
  return hash && (await beforeViewer.siteInvitationIsOpen(hash)) ? hash : null
}

/** Whether somebody has invited whoever is on the way to this path. */
async function isInvited(path: string): Promise<boolean> {
  return (await invitingPerson(path)) !== null || (await siteInvitation(path)) !== null
}

/** Whether an account can be made on the way to a path of this site, with an address that is let in. */
export async function isLetIn(path: string): Promise<boolean> {
  const doors = await doorsNow()
  return doors === 'open' || (doors === 'invited' && (await isInvited(path)))
}

/**
 * Why an account may not be made; null where it may.
 *
 * @param email in any case
 * @param path where the new person wants to go, which may be an invitation
 */
export async function doorFault(email: string, path: string): Promise<DoorFault | null> {
  if (!(await isLetIn(path))) return (await doorsNow()) === 'closed' ? 'sign-up-closed' : 'not-invited'
  return isAllowedAddress(email) ? null : 'address-not-allowed'
}

/** Whether an address is of a domain that may have accounts. @param email in any case */
export function isAllowedAddress(email: string): boolean {
  const { SIGN_UP_DOMAINS: domains } = env()
  return !domains || domains.includes(email.toLowerCase().split('@').at(-1) ?? '')
}
