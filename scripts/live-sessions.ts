import postgres from 'postgres'
import { sessionCookie } from '@/auth/cookies'
import type { Sessions } from './unread'

/**
 * Asks the database whose sessions live, on a connection of its own: the app's may all be busy with what the
 * question is there to prevent.
 *
 * @param address of the app's role
 */
export function openSessions(address: string): Sessions & { close: () => Promise<void> } {
  const sql = postgres(address, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 300,
    onnotice: () => {},
    connection: { application_name: 'career-goal sessions', statement_timeout: 5_000 },
  })
  return {
    cookie: sessionCookie().name,
    personOf: async (hash) => {
      const [row] = await sql<[{ person: string }?]>`
        select person_id as person from auth.session_by_hash(${hash})`
      return row?.person ?? null
    },
    close: () => sql.end({ timeout: 1 }),
  }
}
