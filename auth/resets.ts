import 'server-only'
import { beforeViewer } from '@/db/before-viewer'
import { env } from '@/lib/env'
import { siteLink } from '@/lib/site-link'
import { hashToken, newToken } from '@/lib/token'
import { hashPassword } from './passwords'

/** Minutes that a link to choose a new password lives. */
export const resetMinutes = 30

/**
 * Makes a link with which a person chooses a new password, once. It replaces the links made before.
 *
 * @returns its address, always under AUTH_URL: a request's Host is not trusted
 */
export async function createResetLink(personId: string): Promise<string> {
  const token = newToken()
  await beforeViewer.createReset(hashToken(token), personId, new Date(Date.now() + resetMinutes * 60_000))
  return siteLink(`/reset/${token}`, env().AUTH_URL)
}

/** Whether a link can still be used; looking does not use it up. */
export function resetIsOpen(token: string): Promise<boolean> {
  return beforeViewer.resetIsOpen(hashToken(token))
}

/**
 * Sets the password and ends every session, known browser and connected provider of the person.
 *
 * @returns the person; null when the link is unknown, used or expired
 */
export async function spendResetLink(token: string, password: string): Promise<string | null> {
  if (!(await resetIsOpen(token))) return null
  return beforeViewer.spendReset(hashToken(token), await hashPassword(password))
}
