import 'server-only'
import type { Provider } from 'next-auth/providers'
import GitHub from 'next-auth/providers/github'
import { env } from '@/lib/env'
import type { ProviderId } from './provider-ids'

/** The providers whose variables are set, with the word for their button. */
export function listProviders(): { id: ProviderId; name: string }[] {
  const { AUTH_GITHUB_ID, AUTH_OIDC_ISSUER, AUTH_OIDC_NAME } = env()
  return [
    ...(AUTH_GITHUB_ID ? [{ id: 'github' as const, name: 'GitHub' }] : []),
    ...(AUTH_OIDC_ISSUER ? [{ id: 'oidc' as const, name: AUTH_OIDC_NAME ?? 'OpenID Connect' }] : []),
  ]
}

/** The same as next-auth wants them. */
export function oauthProviders(): Provider[] {
  const { AUTH_GITHUB_ID, AUTH_GITHUB_SECRET, AUTH_OIDC_ISSUER, AUTH_OIDC_ID, AUTH_OIDC_SECRET } = env()
  return listProviders().map(({ id, name }) =>
    id === 'github'
      ? GitHub({ clientId: AUTH_GITHUB_ID, clientSecret: AUTH_GITHUB_SECRET, checks: ['pkce', 'state'] })
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
  }
}
