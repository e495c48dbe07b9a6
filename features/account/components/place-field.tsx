'use client'

import { usePlace } from './use-place'

/** Carries where to go after signing in along with a form. @param callbackUrl a path of this site */
export function PlaceField({ callbackUrl }: { callbackUrl: string }) {
  return <input type="hidden" name="callbackUrl" value={usePlace(callbackUrl)} />
}
