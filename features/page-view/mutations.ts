import 'server-only'
import { sql } from 'drizzle-orm'
import { onceShown } from '@/auth/once-shown'
import { type Viewer, writeAs } from '@/db/client'
import type { pageView } from '@/db/schema'
import type { Owner } from '@/features/person/queries'
import type { Day } from '@/lib/dates'

type Page = (typeof pageView.$inferSelect)['page']

/** Stores that the viewer, a mentor or a lead, looked at somebody's page; once a page and day. */
export async function recordPageView(viewer: Viewer, ownerId: string, page: Page, day: Day): Promise<void> {
  await writeAs(viewer, (tx) =>
    tx.execute(sql`select app.record_page_view(${ownerId}, ${page}, ${day}::date)`),
  )
}

/**
 * Stores the page view of a mentor or a lead after the page was sent.
 * @param day the viewer's day
 */
export async function notePageView(viewer: Viewer, owner: Owner, page: Page, day: Day): Promise<void> {
  if (owner.relation === 'self') return
  await onceShown(viewer, (shown) => recordPageView(shown, owner.id, page, day))
}
