import 'server-only'
import { beforeViewer } from '@/db/before-viewer'
import { hashToken } from '@/lib/token'
import type { Browser } from './browser'
import { addressBlock } from './client-address'

const windowSeconds = 15 * 60

/** How many attempts fit into a quarter of an hour. */
export const limits = {
  /** signing in to one account, from all browsers that are new to it */
  account: 10,
  /** signing in to one account, from one browser in which its owner has signed in before */
  device: 10,
  /** signing in from one address, to whatever account */
  address: 50,
  signUp: 30,
  /** asking for a link, from one address */
  resetAddress: 30,
  /** mails to one account that confirm its address */
  confirmationMail: 3,
  /** mails to one account */
  resetAccount: 3,
  /** rounds of mails about a new lead, to the members of one team */
  leadMail: 2,
  /** repeating one's own password in the settings */
  password: 10,
} as const

/**
 * Counts one attempt. The window ends a quarter of an hour after its first attempt, however many follow, so
 * nobody can keep an account shut from a browser that its owner knows.
 *
 * @returns false when there were too many
 */
export function countAttempt(kind: keyof typeof limits, of: string): Promise<boolean> {
  return beforeViewer.countAttempt(`${kind}:${of}`, limits[kind], windowSeconds)
}

/** The same for the address of a browser; one without an address is not counted. */
export function countAddress(kind: keyof typeof limits, { address }: Browser): Promise<boolean> {
  return address ? countAttempt(kind, addressBlock(address)) : Promise.resolve(true)
}

/** Under which key an attempt to sign in is counted; an unknown address has one that looks the same from outside. */
export async function signInKey(
  browser: Browser,
  email: string,
  personId: string | null,
): Promise<{ kind: 'account' | 'device'; of: string }> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const known = await beforeViewer.knowsDevice(browser.device ?? '', personId ?? nobody)
  return known
    ? { kind: 'device', of: `${browser.device}:${personId}` }
    : { kind: 'account', of: personId ?? hashToken(email) }
}
