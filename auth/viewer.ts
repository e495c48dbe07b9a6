import 'server-only'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { beforeViewer } from '@/db/before-viewer'
import type { Viewer } from '@/db/client'
import { hashToken } from '@/lib/token'
import { sessionCookie } from './cookies'
import { signInPath } from './safe-path'

export type { Viewer } from '@/db/client'
export type { Me, PageMe } from '@/db/me'

/** The hash of the session cookie's token, or null where there is none. Proves nothing by itself. */
export async function sessionHash(): Promise<string | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value
  return token ? hashToken(token) : null
}

/**
 * Who asks for this page. The session is looked up by the page's own transaction; both a missing and an ended
 * session lead to the sign-in page, and from there back to where the person wanted to go.
 */
export async function requireViewer(): Promise<Viewer> {
  const [session, head] = await Promise.all([sessionHash(), headers()])
  const toSignIn = () => redirect(signInPath(head.get('x-path')))
  return session ? { session, onEnded: toSignIn } : toSignIn()
}

/** Whether the browser has a session that has not ended; for pages that only the signed-out need. */
export async function isSignedIn(): Promise<boolean> {
  const session = await sessionHash()
  return session !== null && (await beforeViewer.sessionByHash(session)) !== null
}
