import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/**
 * Where to go after signing in, with the item that the followed link named. That part of an address never reaches the
 * server; the browser keeps it over the redirect to the sign-in page, and here it comes back to its path.
 *
 * @param callbackUrl a path of this site
 */
export function usePlace(callbackUrl: string): string {
  const item = useSyncExternalStore(
    subscribe,
    () => window.location.hash,
    () => '',
  )
  return callbackUrl.includes('#') ? callbackUrl : `${callbackUrl}${item}`
}
