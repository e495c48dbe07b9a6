import type { Route } from 'next'

const home = '/' as Route

/**
 * Where to go after signing in: a path of this site, whatever a link may have put there.
 *
 * @param wanted a path from outside, for example of the query
 * @returns the path with its query and fragment, or '/' for everything that leaves this site or leads to signing in again
 */
export function safePath(wanted: unknown): Route {
  const here = 'http://here.invalid'
  if (typeof wanted !== 'string' || !wanted.startsWith('/') || !URL.canParse(wanted, here)) return home
  const url = new URL(wanted, here)
  const path = `${url.pathname}${url.search}${url.hash}`
  if (url.origin !== here || path.startsWith('//')) return home
  return /^\/(sign-in|sign-up|reset|api)(\/|$)/.test(url.pathname) ? home : (path as Route)
}

/** The address of the sign-in page that leads back to a path; '/' needs no mention. */
export function signInPath(wanted: unknown): Route {
  const path = safePath(wanted)
  return path === home ? '/sign-in' : `/sign-in?${new URLSearchParams({ callbackUrl: path })}`
}
