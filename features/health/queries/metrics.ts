import 'server-only'
import { createHash, timingSafeEqual } from 'node:crypto'
import { turnsNow } from '@/db/client'
import { connectionsNow } from '@/db/pool'
import { env } from '@/lib/env'
import { metricsText, showFigure } from '@/lib/metrics'

/**
 * The figures of this server for whoever shows METRICS_TOKEN.
 *
 * @param authorization header of the request
 * @returns null for anybody else, and where that is not set
 */
export async function findMetrics(
  authorization: string | null,
): Promise<{ text: string; type: string } | null> {
  const token = env().METRICS_TOKEN
  if (!token || !isSame(authorization ?? '', `Bearer ${token}`)) return null
  showFigure(
    'career_goal_database_connections',
    'Connections to the database in use and free, and requests that wait for one',
    'state',
    connectionsNow,
  )
  showFigure(
    'career_goal_database_turns',
    'Transactions of viewers under way, and those that wait for their turn',
    'state',
    turnsNow,
  )
  return metricsText()
}

/** Hashed first, so that the comparison takes the same time whatever is sent. */
function isSame(given: string, wanted: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(wanted))
}
