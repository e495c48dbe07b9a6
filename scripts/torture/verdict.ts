import postgres from 'postgres'
import { readAs, type Viewer } from '@/db/client'
import { loadSections } from '@/features/outline/model/queries'
import { applyOperation } from '@/features/outline/model/rules/apply'
import { emptyOutline } from '@/features/outline/model/rules/empty'
import type { Operation } from '@/features/outline/model/rules/operation'
import type { Outline } from '@/features/outline/model/rules/outline'
import { groupBy } from '@/lib/group-by'
import type { Ledger } from './ledger'

/** Faults in what the database holds; all must be 0. */
export type Verdict = { lost: number; doubled: number; half: number }

type Stored = { revision: number; id: string; body: Operation }

/**
 * Compares a person's document with what was acknowledged, and with what its own history leads to.
 *
 * - lost: acknowledged but not stored, or stored in a later revision; rows missing from what the history
 *   leads to
 * - doubled: stored twice, or rows that the history does not lead to (an operation that took effect twice
 *   raises a version)
 * - half: revisions with only a part of a request
 */
export async function judge(
  owner: { id: string; viewer: Viewer },
  ownerUrl: string,
  ledger: Ledger,
): Promise<Verdict> {
  const sql = postgres(ownerUrl, { max: 1 })
  const stored = (await sql<Stored[]>`
    select revision::int, id, body from public.operation
    where owner_id = ${owner.id} order by revision, index`) as unknown as Stored[]
  await sql.end()
  const revisions = new Map(stored.map(({ id, revision }) => [id, revision]))
  const promised = [...ledger.acknowledged].filter(([, { owner: whose }]) => whose === owner.id)
  const missing = promised.filter(([id, { revision }]) => !((revisions.get(id) ?? Infinity) <= revision))

  const should = rows(stored.map(({ body }) => body).reduce(applyOperation, emptyOutline()))
  const is = rows(await readAs(owner.viewer, (tx) => loadSections(tx, owner.id, undefined)))
  return {
    lost: missing.length + without(should, is),
    doubled: stored.length - revisions.size + without(is, should),
    half: parts(stored, owner.id, ledger),
  }
}

/** Counts revisions that are not exactly one request, apart from what an earlier request had stored. */
function parts(stored: Stored[], owner: string, ledger: Ledger): number {
  const requests = new Map<string, string[][]>()
  for (const { ids } of ledger.sent.filter((sent) => sent.owner === owner)) {
    for (const id of ids) requests.set(id, [...(requests.get(id) ?? []), ids])
  }
  const revisionOf = new Map(stored.map(({ id, revision }) => [id, revision]))
  const byRevision = groupBy(stored, ({ revision }) => revision)
  let found = 0
  for (const [revision, group] of byRevision) {
    const together = new Set(group.map(({ id }) => id))
    const isWhole = (ids: string[]) => {
      const here = ids.filter((id) => (revisionOf.get(id) ?? Infinity) >= revision)
      return here.length === together.size && here.every((id) => together.has(id))
    }
    if (!(requests.get(group[0]?.id ?? '') ?? []).some(isWhole)) found += 1
  }
  return found
}

/** Every row as text, the same whatever the order of its columns. */
function rows({ revision: _, excerpt: __, ...tables }: Outline): string[] {
  return Object.entries(tables).flatMap(([name, list]) =>
    list.map((row) => `${name} ${JSON.stringify(row, Object.keys(row).sort())}`),
  )
}

/** Counts what is in the first list but not in the other. */
function without(one: string[], other: string[]): number {
  const known = new Set(other)
  return one.filter((row) => !known.has(row)).length
}
