import 'server-only'
import type { Provider } from 'next-auth/providers'
import GitHub, { type GitHubProfile } from 'next-auth/providers/github'
import { env } from '@/lib/env'
import type { ProviderId } from './provider-ids'

/** Whether somebody can sign in and up with a password, and not by the OpenID Connect provider alone. */
export const passwordsAreOn = (): boolean => env().SIGN_IN === 'any'

/** The providers whose variables are set and that are a way in, with the word for their button. */
export function listProviders(): { id: ProviderId; name: string }[] {
  const { AUTH_GITHUB_ID, AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return [
    ...(AUTH_GITHUB_ID && passwordsAreOn() ? [{ id: 'github' as const, name: 'GitHub' }] : []),
    ...(AUTH_OIDC_ISSUER ? [{ id: 'oidc' as const, name: AUTH_OIDC_NAME ?? 'OpenID Connect' }] : []),
  ]
}

/** The same as next-auth wants them. */
export function oauthProviders(): Provider[] {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET, AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET } = env()
  return listProviders().map(({ id, name }) =>
    id === 'github'
      ? GitHub({
          clientId: AUTH_GITHUB_ID,
          clientSecret: AUTH_GITHUB_SECRET,
          checks: ['pkce', 'state'],
          userinfo: {
            url: `${githubApi}/user`,
            request: ({ tokens }: { tokens: { access_token?: string } }) =>
              readGitHub(tokens.access_token ?? ''),
          },
          profile: ({ id: subject, name, login, email, confirmed }) => ({
            id: String(subject),
            name: name ?? login,
            email,
            confirmed,
          }),
        })
      : {
          id,
          name,
          type: 'oidc',
          issuer: AUTH_OIDC_ISSUER,
          clientId: AUTH_OIDC_ID,
          clientSecret: AUTH_OIDC_SECRET,
          checks: ['pkce', 'state', 'nonce'],
          profile: readProfile,
        },
  )
}

type Claims = {
  sub: string
  name?: string
  nickname?: string
  preferred_username?: string
  email?: string
  email_verified?: boolean
}

/** An address that the provider itself calls unverified could be anybody's, so it counts as none. */
function readProfile(claims: Claims) {
  return {
    id: claims.sub,
    name: claims.name ?? claims.nickname ?? claims.preferred_username,
    email: claims.email_verified === false ? undefined : claims.email,
    confirmed: claims.email_verified === true,
  }
}

const githubApi = 'https://api.github.com'

type GitHubAddress = { email: string; primary: boolean; verified: boolean }

/** Reads the person from GitHub, with their primary address only if GitHub has verified it. */
async function readGitHub(token: string): Promise<GitHubProfile & { confirmed: boolean }> {
  const ask = async (path: string) => {
    const headers = { Authorization: `Bearer ${token}`, 'User-Agent': 'career-goal' }
    const answer = await fetch(`${githubApi}${path}`, { headers, signal: AbortSignal.timeout(10_000) })
    if (!answer.ok) throw new Error(`GitHub answered ${answer.status}`)
    return answer.json()
  }
  const [profile, addresses] = await Promise.all([ask('/user'), ask('/user/emails')])
  const address = primaryOf(addresses)
  return { ...profile, email: address, confirmed: address !== undefined }
}

/** The primary address, if it is verified. */
export function primaryOf(addresses: readonly GitHubAddress[]): string | undefined {
  return addresses.find(({ primary, verified }) => primary && verified)?.email
}
