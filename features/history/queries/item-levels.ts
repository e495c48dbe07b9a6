import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { readAs, type Viewer } from '@/db/client'
import { findOwner } from '@/features/person/queries'
import { levelDays, type Step } from '../rules/growth'
import { dayOfOperation } from './entries'

/** Most steps of one item that are read, the latest ones. */
const mostSteps = 200

/**
 * On which days the levels of an item were set, in the order of time; null for anyone but its owner, and nothing for an
 * item that was never rated.
 */
export async function findItemLevels(
  viewer: Viewer,
  personId: string,
  item: string,
): Promise<ReturnType<typeof levelDays> | null> {
  const [isPerson, isItem] = [personId, item].map((id) => z.uuid().safeParse(id).success)
  if (!isPerson) return null
  return readAs(viewer, async (tx, me) => {
    // Before anything is read: the time of a refusal must not tell what is written.
    const owner = await findOwner(tx, me, personId)
    if (!owner?.editable) return null
    if (!isItem) return []
    const steps = await tx.execute<Step>(sql`
      select body ->> 'node' as "nodeId", body ->> 'level' as kind, (body ->> 'value')::int as value, ${dayOfOperation}::text as day
        from operation where owner_id = ${personId} and body ->> 'kind' = 'level' and body ->> 'node' = ${item}
        order by revision desc, index desc limit ${mostSteps}`)
    return levelDays([...steps].reverse())
  })
}
