import 'server-only'
import { headers } from 'next/headers'
import { after } from 'next/server'
import type { Viewer } from '@/db/client'

class SessionEnded extends Error {}

/**
 * Has something stored about a page once it is on its way to the viewer. A browser that fetches ahead has not looked;
 * the router's own prefetch ends above a page.
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
      // Signed out while the page was on its way: there is nobody left to lead to the sign-in page.
      if (!(error instanceof SessionEnded)) throw error
    }
  })
}
