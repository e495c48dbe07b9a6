import 'server-only'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Suggestion } from './rules/suggestion'

type SuggestionRow = Omit<Suggestion, 'nodeId' | 'sentAt' | 'answeredAt'> & {
  node_id: string | null
  sent_at: string | null
  answered_at: string | null
}

const date = (text: string | null) => (text === null ? null : new Date(text))

/**
 * The suggestions about an analysis: all open ones, and the last hundred answered ones. The statement leaves
 * together with the page's others; the owner gets all, a mentor their own, anyone else none.
 */
export async function loadSuggestions(tx: Tx, ownerId: string, analysisId: string): Promise<Suggestion[]> {
  const rows = await tx.execute<SuggestionRow>(sql`
    select s.id, s.kind, s.node_id, s.quote, s.text, a.name as author, s.author_id = (select app.viewer()) as mine,
        s.sent_at, s.outcome, s.answered_at
      from suggestion s left join app.authors(${ownerId}) a on a.id = s.author_id
      where s.owner_id = ${ownerId} and s.analysis_id = ${analysisId} and (s.outcome is null or s.id in (
        select l.id from suggestion l where l.owner_id = ${ownerId} and l.analysis_id = ${analysisId} and l.outcome is not null
          order by l.answered_at desc limit 100))
      order by s.created_at, s.id`)
  return rows.map(({ node_id, sent_at, answered_at, mine, ...row }) => ({
    ...row,
    mine: mine ?? false,
    nodeId: node_id,
    sentAt: date(sent_at),
    answeredAt: date(answered_at),
  }))
}
