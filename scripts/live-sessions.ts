import { sessionCookie } from '@/auth/cookies'
import { ConnectionPool } from '@/db/connection-pool'
import type { Sessions } from './unread'

/**
 * Asks the database whose sessions live, on a connection of its own: the app's may all be busy with what the
 * question is there to prevent.
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
