import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import type { Viewer } from '@/db/client'

class SessionEnded extends Error {}

/**
 * Stores something about a page view, after the page has been sent. Skips requests that a browser makes ahead
 * of a visit: nobody has looked yet. The router's own prefetch does not render the page.
 */
export async function onceShown(viewer: Viewer, work: (viewer: Viewer) => Promise<void>): Promise<void> {
  const head = await headers()
  if (/prefetch|prerender/.test(`${head.get('sec-purpose')} ${head.get('purpose')}`)) return
  const onEnded = () => {
    throw new SessionEnded()
  }
  after(async () => {
    try {
      await work({ ...viewer, onEnded })
    } catch (error) {
      // Signed out while the page was being sent: nobody is left to redirect to the sign-in page.
      if (!(error instanceof SessionEnded)) throw error
    }
  })
}
