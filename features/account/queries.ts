import 'server-only'
import { sql } from 'drizzle-orm'
import { isProviderId, type ProviderId } from '@/auth/provider-ids'
import type { PageMe, Viewer } from '@/auth/viewer'
import { readPage } from '@/db/client'
import { selectIsOperator } from '@/features/operator/queries'
import { type Reader, selectStanding } from '@/features/reader/queries'
import { selectLedAlone } from '@/features/team/queries/teams'
import { browserName } from './rules'

/** One signed-in browser of the viewer. */
export type SessionItem = {
  id: string
  /** null when it is none that we know */
  browser: string | null
  address: string | null
  createdAt: Date
  seenAt: Date
  current: boolean
}

export type Account = {
  me: PageMe
  email: string
  hasPassword: boolean
  providers: ProviderId[]
  sessions: SessionItem[]
  /** names of the teams that would be left without a lead */
  ledAlone: string[]
  /** who reads the viewer by name */
  readers: Reader[]
  /** whether the page for operators is theirs to open */
  isOperator: boolean
}

type AccountRow = { email: string; has_password: boolean; providers: string[] }
type SessionRow = {
  id: string
  user_agent: string | null
  address: string | null
  created_at: string
  seen_at: string
  current: boolean
}

/** The viewer's own account, for the settings. Nobody else's can be asked for. */
export function findAccount(viewer: Viewer): Promise<Account | null> {
  return readPage(viewer, async (tx, me) => {
    const [person, [account], sessions, ledAlone, { readers }, isOperator] = await Promise.all([
      me,
      tx.execute<AccountRow>(sql`select email, has_password, providers from auth.my_account()`),
      tx.execute<SessionRow>(
        sql`select id, user_agent, address, created_at, seen_at, current from auth.my_sessions(${viewer.session})`,
      ),
      selectLedAlone(tx),
      selectStanding(tx),
      selectIsOperator(tx),
    ])
    if (!account) return null
    return {
      me: person,
      email: account.email,
      hasPassword: account.has_password,
      providers: account.providers.filter(isProviderId),
      sessions: sessions.map(toSession),
      ledAlone,
      readers,
      isOperator,
    }
  })
}

function toSession(row: SessionRow): SessionItem {
  const { id, address, current } = row
  return {
    id,
    address,
    current,
    browser: browserName(row.user_agent),
    createdAt: new Date(row.created_at),
    seenAt: new Date(row.seen_at),
  }
}
