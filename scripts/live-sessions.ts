import postgres from 'postgres'
import { sessionCookie } from '@/auth/cookies'
import type { Sessions } from './unread'

/**
 * Asks the database whether sessions live, on a connection of its own: the app's may all be busy with what the
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
    isLive: async (hash) => (await sql`select 1 from auth.session_by_hash(${hash})`).length > 0,
    close: () => sql.end({ timeout: 1 }),
  }
}
