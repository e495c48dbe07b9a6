import 'server-only'
import { v7 as newId } from 'uuid'
import { type Account, beforeViewer } from '@/db/before-viewer'
import { hashToken, newToken } from '@/lib/token'
import { forgetAttempts, signInOf, waitToSignIn } from './attempts'
import type { Browser } from './browser'
import { sessionSeconds } from './cookies'
import { verifyPassword } from './passwords'

/**
 * Checks an address and a password. An unknown address takes the same steps and the same time as a known one.
 *
 * @param email in lower case
 * @returns the account, which may be disabled; null when the two do not belong together; or how many seconds to wait
 *   after too many attempts
 * @throws Busy when too many passwords are being checked
 */
export async function checkPassword(
  browser: Browser,
  email: string,
  password: string,
): Promise<(Account & { passwordHash: string; disabled: boolean }) | { wait: number } | null> {
  const account = await beforeViewer.accountByEmail(email)
  const attempt = await signInOf(browser, email, account?.personId ?? null)
  const wait = await waitToSignIn(attempt)
  if (wait > 0) return { wait }
  const right = await verifyPassword(account?.passwordHash ?? null, password)
  if (!account?.passwordHash || !right) return null
  await forgetAttempts(attempt)
  return { ...account, passwordHash: account.passwordHash }
}

/**
 * Begins a session with a token of its own and ends the one that the browser had.
 *
 * @param proven the password's hash or the provider's subject that was just checked; null where nothing was
 *   checked
 * @param token the cookie's value; only its hash is stored
 * @returns null when the proof is no longer valid, because the password was reset or the account disabled meanwhile
 */
export async function startSession(
  browser: Browser,
  personId: string,
  proven: string | null,
  token = newToken(),
): Promise<{ token: string; expiresAt: Date } | null> {
  const expiresAt = new Date(Date.now() + sessionSeconds * 1000)
  if (browser.session) await beforeViewer.endSession(browser.session)
  const done = await beforeViewer.createSession({
    id: newId(),
    hash: hashToken(token),
    personId,
    expiresAt,
    userAgent: browser.userAgent,
    address: browser.address,
    proven,
  })
  return done ? { token, expiresAt } : null
}
