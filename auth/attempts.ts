import 'server-only'
import { getTranslations } from 'next-intl/server'
import { beforeViewer } from '@/db/before-viewer'
import type { ActionFailure } from '@/lib/action-result'
import { hashToken } from '@/lib/token'
import type { Browser } from './browser'
import { addressBlock } from './client-address'

const windowSeconds = 15 * 60

/** How many attempts fit into a quarter of an hour. */
export const limits = {
  /** signing in to one account, from one address */
  pair: 10,
  /** signing in to one account, from all addresses and browsers that are new to it */
  account: 30,
  /** signing in to one account, from one browser in which its owner has signed in before */
  device: 10,
  /** accounts that one address tries without getting in; an office or a course may share the address */
  tried: 60,
  signUp: 30,
  /** asking for a link, from one address */
  resetAddress: 30,
  /** mails to one account that confirm its address */
  confirmationMail: 3,
  /** mails to one account */
  resetAccount: 3,
  /** repeating one's own password in the settings */
  password: 10,
} as const

/**
 * Counts one attempt. The window ends a quarter of an hour after its first attempt, however many follow, so
 * nobody can keep an account shut from a browser that its owner knows.
 *
 * @returns how many seconds to wait when there were too many, else 0
 */
export function waitAfter(kind: keyof typeof limits, of: string): Promise<number> {
  return beforeViewer.countAttempt(`${kind}:${of}`, limits[kind], windowSeconds)
}

/** The same. @returns false when there were too many */
export async function countAttempt(kind: keyof typeof limits, of: string): Promise<boolean> {
  return (await waitAfter(kind, of)) === 0
}

/** The same for the address of a browser; one without an address is not counted. @returns seconds to wait */
export function waitAtAddress(kind: keyof typeof limits, { address }: Browser): Promise<number> {
  return address ? waitAfter(kind, addressBlock(address)) : Promise.resolve(0)
}

/** What an attempt to sign in is counted by. `account` is the hash of the email where there is none. */
export type SignIn = { browser: Browser; account: string; isKnown: boolean }

/** @param personId null for an unknown address */
export async function signInOf(browser: Browser, email: string, personId: string | null): Promise<SignIn> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const isKnown = await beforeViewer.knowsDevice(browser.device ?? '', personId ?? nobody)
  return { browser, account: personId ?? hashToken(email), isKnown }
}

/**
 * Counts an attempt to sign in. A browser in which the owner has signed in before has its own count, so that
 * strangers cannot use it up. For others, the pair of account and address is counted first; only what that
 * allows counts for the account and for the address.
 *
 * @returns seconds to wait when there were too many, else 0
 */
export async function waitToSignIn({ browser, account, isKnown }: SignIn): Promise<number> {
  if (isKnown) return waitAfter('device', `${browser.device}:${account}`)
  const address = blockOf(browser)
  const own = await waitAfter('pair', `${address}:${account}`)
  if (own > 0) return own
  const rest = await Promise.all([
    waitAfter('account', account),
    beforeViewer.countTried(address, account, limits.tried, windowSeconds),
  ])
  return Math.max(...rest)
}

/** Takes back what a successful sign-in has counted, because it was no guessing. */
export async function forgetAttempts({ browser, account, isKnown }: SignIn): Promise<void> {
  const address = blockOf(browser)
  if (isKnown) return beforeViewer.forgetAttempts(`device:${browser.device}:${account}`)
  await Promise.all([
    beforeViewer.forgetAttempts(`pair:${address}:${account}`),
    beforeViewer.forgetAttempts(`account:${account}`),
    beforeViewer.forgetTried(address, account),
  ])
}

function blockOf({ address }: Browser): string {
  return address ? addressBlock(address) : 'unknown'
}

/** How long to wait, in words: whole minutes, or seconds when it is less than one. */
export async function waitFailure(seconds: number): Promise<ActionFailure<'too-many-attempts'>> {
  const t = await getTranslations('attempts')
  const until =
    seconds < 60 ? t('seconds', { count: seconds }) : t('minutes', { count: Math.ceil(seconds / 60) })
  return { ok: false, code: 'too-many-attempts', until }
}
