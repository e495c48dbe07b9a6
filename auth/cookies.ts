import { env } from '@/lib/env'

/**
 * Longest life of a session in seconds, for the cookie, next-auth and the session's row alike. It ends after
 * 14 days without use (within.is_alive).
 */
export const sessionSeconds = 90 * 24 * 60 * 60

/**
 * Name and options of the session cookie; next-auth writes it and requireViewer reads it. The name is our own
 * and long, because localhost shares its cookies among all ports.
 *
 * @param siteUrl where people reach the product; behind TLS the cookie is bound to the host
 */
export const sessionCookie = (siteUrl?: string) => hostCookie('career-goal-session', siteUrl)

/** The cookie of a browser in which somebody has signed in before. */
export const deviceCookie = () => ({ ...hostCookie('career-goal-device'), maxAge: 365 * 24 * 60 * 60 })

/** The cookie with the hash of the session to which the provider's answer is to be connected. */
export const connectCookie = () => ({ ...hostCookie('career-goal-connect'), maxAge: 10 * 60 })

/** The browser's time zone, kept while a provider is asked. */
export const timeZoneCookie = () => ({ ...hostCookie('career-goal-time-zone'), maxAge: 10 * 60 })

function hostCookie(name: string, siteUrl = env().AUTH_URL) {
  const secure = siteUrl.startsWith('https://')
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure } as const
  return { name: secure ? `__Host-${name}` : name, options }
}
