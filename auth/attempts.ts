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
  /** accounts that are tried from one address without getting in; there may be an office or a course behind it */
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

/** Whose sign-in is counted where. An unknown address has an account that looks the same from outside. */
export type SignIn = { browser: Browser; account: string; isKnown: boolean }

/** @param personId null for an unknown address */
export async function signInOf(browser: Browser, email: string, personId: string | null): Promise<SignIn> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const isKnown = await beforeViewer.knowsDevice(browser.device ?? '', personId ?? nobody)
  return { browser, account: personId ?? hashToken(email), isKnown }
}

/**
 * Counts an attempt to sign in: a browser that the owner knows by itself, so that strangers can use up nothing of
 * it; else the account at this address, and only what that lets through against the account and the address.
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

/** Forgets what was counted on the way, for it was no guessing. */
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
