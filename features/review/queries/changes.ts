import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Something that differs from what the page showed. @property text of the item, null if it was deleted */
export type Newer = { inKys: boolean; what: string; text: string | null }

const mostNamed = 20

/** What has changed after a revision in what is open to the viewer, a mentor, of an analysis and of the KYS. */
export async function listNewer(
  tx: Tx,
  ownerId: string,
  analysisId: string,
  after: number,
): Promise<Newer[]> {
  const rows = await tx.execute<Newer>(sql`
    select c.analysis_id is null as "inKys", c.what, n.text from app.changes_after(${ownerId}, ${analysisId}, ${after}) c
      left join node n on n.owner_id = ${ownerId} and n.id = c.node_id
      order by n.text is null, c.analysis_id is null, n.position limit ${mostNamed}`)
  return [...rows]
}
