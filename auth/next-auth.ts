import 'server-only'
import { cookies } from 'next/headers'
import NextAuth, { type Account, CredentialsSignin, type NextAuthConfig, type User } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { beforeViewer } from '@/db/before-viewer'
import type { ActionFailure } from '@/lib/action-result'
import { env } from '@/lib/env'
import { logEvent, logFailure, nameless } from '@/lib/log'
import { newToken } from '@/lib/token'
import { adapterFor } from './adapter'
import { waitFailure } from './attempts'
import { type Browser, thisBrowser } from './browser'
import { sessionCookie, sessionSeconds } from './cookies'
import { type DoorFault, doorFault, siteInvitation } from './doors'
import { tellOwner } from './owner-news'
import type { ProviderId } from './provider-ids'
import { oauthProviders } from './providers'
import { rememberBrowser } from './remember'
import { checkPassword, startSession } from './sign-in'

class TooManyAttempts extends CredentialsSignin {
  override code = 'too-many-attempts'

  constructor(readonly wait: number) {
    super()
  }
}

class Disabled extends CredentialsSignin {
  override code = 'account-disabled' as const
}

/**
 * Sign-in, its providers and its cookies. Everything is made per request, because what a session cookie may do
 * depends on whether the person is connecting a provider. Pages never ask here who the viewer is.
 */
const { handlers, signIn } = NextAuth(async () => {
  const browser = await thisBrowser()
  const page = browser.connecting ? '/settings' : '/sign-in'
  const { name, options } = sessionCookie()
  const password = passwordProvider(browser)
  return {
    adapter: adapterFor(browser, async () => siteInvitation(await afterwards())),
    providers: [password.provider, ...oauthProviders()],
    // No strategy is named: an adapter implies `database`, but next-auth refuses to have it named when
    // passwords are the only provider.
    session: { maxAge: sessionSeconds, generateSessionToken: newToken },
    // The password sign-in asks for a JWT whatever the strategy; it gets the opaque token of a session row.
    jwt: { encode: async ({ token }) => password.startSession(personOf(token)) },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: page, error: page },
    basePath: '/api/auth',
    trustHost: true,
    secret: env().AUTH_SECRET,
    logger: { error: logUnexpected, warn: () => {}, debug: () => {} },
    callbacks: {
      signIn: async ({ user, account }) => {
        if (account?.type === 'credentials') return true
        if (browser.connecting) return (await isOpen(browser)) || '/sign-in'
        const answer = user.email ? await letPass(user, account) : '/sign-in?error=NoEmail'
        if (answer !== true)
          logEvent('sign-up-refused', { by: account?.provider, reason: answer.split('=')[1] })
        return answer
      },
    },
    events: {
      createUser: ({ user }) => logEvent('signed-up', { by: 'provider', person: nameless(user.id ?? '') }),
      signIn: ({ user, account }) => {
        logEvent('signed-in', { by: account?.provider, person: nameless(user.id ?? '') })
        return rememberBrowser(user.id ?? '')
      },
      linkAccount: async ({ user, account }) => {
        if (!browser.connecting) return
        logEvent('provider-connected', { by: account.provider, person: nameless(user.id ?? '') })
        await tellOwner(user.id ?? '', 'provider')
      },
    },
  } satisfies NextAuthConfig
})

export { handlers }

type RefusedSignIn = 'too-many-attempts' | 'wrong-credentials' | 'account-disabled'

/**
 * Signs in with an address and a password, and sets the cookies.
 *
 * @param email in lower case
 * @returns null, or why not: the same for an unknown address and a wrong password; that an account is disabled is told
 *   to whoever knows its password
 * @throws Busy when too many passwords are being checked
 */
export async function signInWithPassword(
  email: string,
  password: string,
): Promise<ActionFailure<RefusedSignIn> | null> {
  try {
    await signIn('credentials', { email, password, redirect: false, redirectTo: '/' })
    return null
  } catch (error) {
    if (!(error instanceof CredentialsSignin)) throw causeOf(error)
    const answer = await refusalOf(error)
    logEvent('sign-in-refused', { by: 'credentials', reason: answer.code, account: nameless(email) })
    return answer
  }
}

async function refusalOf(error: CredentialsSignin): Promise<ActionFailure<RefusedSignIn>> {
  if (error instanceof TooManyAttempts) return waitFailure(error.wait)
  return { ok: false, code: error instanceof Disabled ? error.code : 'wrong-credentials' }
}

/**
 * Sends the browser to a provider; never returns.
 *
 * @param path where to go afterwards, on this site
 */
export async function signInWithProvider(provider: ProviderId, path: string): Promise<void> {
  await signIn(provider, { redirectTo: path })
}

/** Checks a password, and begins the session of whoever it let in. */
function passwordProvider(browser: Browser) {
  let proven: string | null = null
  const provider = Credentials({
    credentials: { email: {}, password: {} },
    authorize: async ({ email, password }) => {
      const account = await checkPassword(browser, String(email), String(password))
      if (account && 'wait' in account) throw new TooManyAttempts(account.wait)
      if (account?.disabled) throw new Disabled()
      proven = account?.passwordHash ?? null
      return account && { id: account.personId, email: account.email, name: account.name }
    },
  })
  return {
    provider,
    async startSession(personId: string): Promise<string> {
      const session = proven === null ? null : await startSession(browser, personId, proven)
      // The password was changed while it was being checked.
      if (!session) throw new CredentialsSignin()
      return session.token
    },
  }
}

function personOf(token: { sub?: string } | undefined): string {
  if (!token?.sub) throw new Error('A sign-in without a person')
  return token.sub
}

const doorErrors = {
  'sign-up-closed': 'SignUpClosed',
  'not-invited': 'NotInvited',
  'address-not-allowed': 'AddressNotAllowed',
} as const satisfies Record<DoorFault, string>

/** Whether somebody who comes by a provider may come in, or where they are told why not. */
async function letPass(user: User, account: Account | null | undefined): Promise<true | string> {
  const known = await beforeViewer.accountByProvider(
    account?.provider ?? '',
    account?.providerAccountId ?? '',
  )
  if (known?.disabled) return '/sign-in?error=AccountDisabled'
  return known ? true : letIn(user)
}

/**
 * Lets a new person of a provider in by the doors, or leads to a page that says why not. An address that the provider
 * has not verified could be anybody's, so it is of no domain.
 */
async function letIn(user: { email?: string | null; confirmed?: boolean }): Promise<string | true> {
  const email = user.confirmed === true ? (user.email ?? '') : ''
  // Next-auth tells somebody who has an account here how to connect the provider with it.
  if (user.email && (await beforeViewer.accountByEmail(user.email.toLowerCase()))) return true
  const fault = await doorFault(email, await afterwards())
  return fault === null || `/sign-in?error=${doorErrors[fault]}`
}

/** The path to which whoever signs in by a provider goes, as next-auth remembers it in its cookie. */
async function afterwards(): Promise<string> {
  const jar = await cookies()
  const url = jar.get('__Secure-authjs.callback-url')?.value ?? jar.get('authjs.callback-url')?.value ?? ''
  if (!URL.canParse(url, env().AUTH_URL)) return '/'
  const { pathname, hash } = new URL(url, env().AUTH_URL)
  return `${pathname}${hash}`
}

async function isOpen({ session }: Browser): Promise<boolean> {
  return session !== null && (await beforeViewer.sessionByHash(session)) !== null
}

/** Next-auth wraps what is thrown while it checks a password. */
function causeOf(error: unknown): unknown {
  const cause = error instanceof Error ? (error.cause as { err?: unknown } | undefined) : undefined
  return cause?.err ?? error
}

/** A wrong password and a refused provider are everyday answers; the rest is for the operator, without tokens. */
function logUnexpected(error: Error & { type?: string }): void {
  if (error instanceof CredentialsSignin || error.type === 'OAuthAccountNotLinked') return
  const { err, error: answer } = (error.cause ?? {}) as { err?: Error; error?: unknown }
  logFailure(err ?? answer ?? error, { of: 'sign-in', reason: error.type ?? error.name })
}
