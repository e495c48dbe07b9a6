import { useSyncExternalStore } from 'react'

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}

/**
 * Where to go after signing in, with the item that the link named behind `#`. Browsers do not send that part
 * of an address; they keep it over the redirect to the sign-in page, and this hook puts it back behind the
 * path.
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
