import 'server-only'
import type { Adapter, AdapterUser } from 'next-auth/adapters'
import { v7 as newId } from 'uuid'
import { type Account, beforeViewer } from '@/db/before-viewer'
import { isSeen } from '@/lib/name-input'
import { plainName } from '@/lib/name-link'
import { oneLine } from '@/lib/storable-text'
import { hashToken } from '@/lib/token'
import type { Browser } from './browser'
import { startSession } from './sign-in'

/**
 * Connects next-auth to our accounts and sessions. Tokens are hashed here, before they reach the database.
 *
 * @param invitation gives the hash of an operator's link by which a new person comes, if they do
 * @param browser the browser that sent the request. Its session is used only while the person connects a
 *   provider: otherwise next-auth would join the provider's account to any account that happens to be signed
 *   in
 */
export function adapterFor(browser: Browser, invitation: () => Promise<string | null> = async () => null) {
  /** The provider's id of the person who signs in by this request. */
  let subject: string | null = null
  return {
    // `confirmed` is what auth/providers adds to a profile; the other fields are next-auth's own.
    async createUser({ email, name, confirmed }: AdapterUser & { confirmed?: boolean }) {
      const id = newId()
      const { locale, timeZone } = browser
      const shown = displayName(name)
      const done = await beforeViewer.signUp({
        id,
        email,
        passwordHash: null,
        name: shown,
        locale,
        timeZone,
        confirmed: confirmed === true,
        invitation: await invitation(),
      })
      if (!done) throw new Error('The address or the invitation was taken while the provider was asked')
      return { id, email, name: shown, emailVerified: null }
    },
    getUser: async (id) => user(await beforeViewer.accountById(id)),
    getUserByEmail: async (email) => user(await beforeViewer.accountByEmail(email.toLowerCase())),
    async getUserByAccount({ provider, providerAccountId }) {
      subject = providerAccountId
      return user(await beforeViewer.accountByProvider(provider, providerAccountId))
    },
    async updateUser({ id }) {
      const known = user(await beforeViewer.accountById(id))
      if (!known) throw new Error('No such account')
      return known
    },
    linkAccount: ({ provider, providerAccountId, userId }) =>
      beforeViewer.addProvider(provider, providerAccountId, userId),
    async createSession({ sessionToken, userId }) {
      const session = await startSession(browser, userId, subject, sessionToken)
      if (!session)
        throw new Error('The provider was disconnected, or the account disabled, while it was asked')
      return { sessionToken, userId, expires: session.expiresAt }
    },
    async getSessionAndUser(sessionToken) {
      const session = browser.connecting ? await beforeViewer.sessionByHash(hashToken(sessionToken)) : null
      const owner = session && user(await beforeViewer.accountById(session.personId))
      if (!session || !owner) return null
      return { session: { sessionToken, userId: owner.id, expires: session.expiresAt }, user: owner }
    },
    updateSession: async () => null,
    deleteSession: (sessionToken) => beforeViewer.endSession(hashToken(sessionToken)),
  } satisfies Adapter
}

function user(account: Account | null): AdapterUser | null {
  return account && { id: account.personId, email: account.email, name: account.name, emailVerified: null }
}

/**
 * A provider may give no name, a very long one, or one that reads as a link. Never the email address: others
 * see the name.
 */
function displayName(name: string | null | undefined): string {
  const shown = [...plainName(oneLine(name ?? '').trim())].slice(0, 60).join('').trim()
  return isSeen(shown) ? shown : '?'
}
