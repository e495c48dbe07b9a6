import 'server-only'
import { sql } from 'drizzle-orm'
import { headers } from 'next/headers'
import { after } from 'next/server'
import { type Viewer, writeAs } from '@/db/client'
import type { look } from '@/db/schema'
import type { Owner } from '@/features/person/queries'
import type { Day } from '@/lib/dates'

type Page = (typeof look.$inferSelect)['page']

/** Stores that the viewer looked at a page of a mentee; once a page and day, and only of a mentee. */
export async function recordLook(viewer: Viewer, ownerId: string, page: Page, day: Day): Promise<void> {
  await writeAs(viewer, (tx) => tx.execute(sql`select app.record_look(${ownerId}, ${page}, ${day}::date)`))
}

/**
 * Has a mentor's look stored once the page is on its way. A browser that fetches ahead has not looked; the router's
 * own prefetch ends above a page.
 * @param day the viewer's day
 */
export async function noteLook(viewer: Viewer, owner: Owner, page: Page, day: Day): Promise<void> {
  if (owner.relation !== 'mentor') return
  const head = await headers()
  if (/prefetch|prerender/.test(`${head.get('sec-purpose')} ${head.get('purpose')}`)) return
  const onEnded = () => {
    throw new SessionEnded()
  }
  after(async () => {
    try {
      await recordLook({ ...viewer, onEnded }, owner.id, page, day)
    } catch (error) {
      // Signed out while the page was on its way: there is nobody left to lead to the sign-in page.
      if (!(error instanceof SessionEnded)) throw error
    }
  })
}

class SessionEnded extends Error {}
