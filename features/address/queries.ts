import 'server-only'
import { sql } from 'drizzle-orm'
import type { PageMe, Viewer } from '@/auth/viewer'
import { readPage, type Tx } from '@/db/client'
import { hashToken } from '@/lib/token'

/** @property open whether the link confirms the viewer's address, and has not been used */
export type ConfirmationPage = { me: PageMe; email: string; confirmed: boolean; open: boolean }

/** A mailed link, seen by whoever is signed in; a link of another account is like one that was used. */
export function findConfirmation(viewer: Viewer, token: string): Promise<ConfirmationPage> {
  return readPage(viewer, async (tx, me) => {
    const [viewerMe, [row]] = await Promise.all([
      me,
      tx.execute<{ email: string; confirmed: boolean; open: boolean }>(
        sql`select email, confirmed_at is not null as confirmed, auth.confirmation_is_mine(${hashToken(token)}) as open from auth.my_account()`,
      ),
    ])
    return { me: viewerMe, email: row?.email ?? '', confirmed: !!row?.confirmed, open: !!row?.open }
  })
}

/** The viewer's own address, within a page's transaction. */
export async function selectAddress(tx: Tx): Promise<string> {
  const [row] = await tx.execute<{ email: string }>(sql`select email from auth.my_account()`)
  return row?.email ?? ''
}
