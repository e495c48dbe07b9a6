'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}
const ofBrowser = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const ofServer = () => 'Asia/Seoul'

/** Sends the browser's time zone along with a form; before JavaScript has loaded, Korea's. */
export function TimeZoneField() {
  const zone = useSyncExternalStore(never, ofBrowser, ofServer)
  return <input type="hidden" name="timeZone" value={zone} readOnly />
}
