import 'server-only'
import { v7 as newId } from 'uuid'
import { type Account, beforeViewer } from '@/db/before-viewer'
import { hashToken, newToken } from '@/lib/token'
import { countAddress, countAttempt, signInKey } from './attempts'
import type { Browser } from './browser'
import { sessionSeconds } from './cookies'
import { verifyPassword } from './passwords'

/**
 * Checks an address and a password. An unknown address takes the same steps and the same time as a known one.
 *
 * @param email in lower case
 * @returns the account; null when the two do not belong together; or that there were too many attempts
 */
export async function checkPassword(
  browser: Browser,
  email: string,
  password: string,
): Promise<Account | 'too-many-attempts' | null> {
  const account = await beforeViewer.accountByEmail(email)
  const { kind, of } = await signInKey(browser, email, account?.personId ?? null)
  // A browser that the owner knows has a limit of its own: whoever shares its address cannot use that up.
  const within = await Promise.all([
    kind === 'device' || countAddress('address', browser),
    countAttempt(kind, of),
  ])
  if (within.includes(false)) return 'too-many-attempts'
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account || !right) return null
  await beforeViewer.forgetAttempts(`${kind}:${of}`)
  return account
}

/**
 * Begins a session with a token of its own and ends the one that the browser had.
 *
 * @param token the cookie's value; only its hash is stored
 */
export async function startSession(
  browser: Browser,
  personId: string,
  token = newToken(),
): Promise<{ token: string; expiresAt: Date }> {
  const expiresAt = new Date(Date.now() + sessionSeconds * 1000)
  if (browser.session) await beforeViewer.endSession(browser.session)
  await beforeViewer.createSession({
    id: newId(),
    hash: hashToken(token),
    personId,
    expiresAt,
    userAgent: browser.userAgent,
    address: browser.address,
  })
  return { token, expiresAt }
}
