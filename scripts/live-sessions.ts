import { sessionCookie } from '@/auth/cookies'
import { ConnectionPool } from '@/db/connection-pool'
import type { Sessions } from './unread'

/**
 * Looks up live sessions in the database, on a connection of its own: the app's connections may all be busy
 * with the very load that this check limits.
 *
 * @param address of the app's role
 */
export function openSessions(address: string): Sessions & { close: () => Promise<void> } {
  const line = new ConnectionPool(address, { most: 1, waiting: 5_000, deadline: 5_000 })
  return {
    cookie: sessionCookie().name,
    personOf: async (hash) => {
      const [row] = await line.read<[{ person: string }?]>`
        select person_id as person from auth.session_by_hash(${hash})`
      return row?.person ?? null
    },
    close: () => line.close(),
  }
}
