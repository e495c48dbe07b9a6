import 'server-only'
import { sql } from 'drizzle-orm'
import type { Operation } from '@/features/outline/model/rules/operation'
import { keysOf } from '@/lib/competency-names/names'
import { keysVersion } from '@/lib/competency-names/version'
import type { Batch } from './batch'

/** Stores the keys of what changed required items name, instead of their former keys. */
export async function keepKeys(batch: Batch, operations: readonly Operation[]): Promise<void> {
  const texts = new Map<string, string>()
  for (const operation of operations) {
    if (operation.kind === 'insert' || operation.kind === 'edit') texts.set(operation.node, operation.text)
  }
  const named = [...texts].filter(([node]) => isRequired(batch, node))
  if (named.length === 0) return
  const said = JSON.stringify(named.map(([node, text]) => ({ node, keys: keysOf(text) })))
  // If another version made this owner's keys, the next start makes them all anew.
  await batch.tx.execute(sql`
    with said as materialized (
      select * from json_to_recordset(${said}::json) as said (node uuid, keys text[])
    ), gone as (
      delete from competency_key k using said where k.owner_id = ${batch.ownerId} and k.node_id = said.node
        and k.key <> all(said.keys)
    ), mixed as (
      update revision set key_version = null where owner_id = ${batch.ownerId} and key_version <> ${keysVersion}
    )
    insert into competency_key (owner_id, node_id, key)
    select n.owner_id, n.id, key from said join node n on n.owner_id = ${batch.ownerId} and n.id = said.node
    cross join unnest(said.keys) key
    on conflict do nothing`)
}

/** Whether an item is in a required outline; not if the batch has deleted it, with its section or alone. */
function isRequired({ sections, sectionOf, deleted }: Batch, node: string): boolean {
  return !deleted.has(node) && sections.get(sectionOf.get(node) ?? '')?.kind === 'required'
}
