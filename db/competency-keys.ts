import { setTimeout as wait } from 'node:timers/promises'
import type { Sql } from 'postgres'
import { keysOf } from '@/lib/competency-names/names'
import { keysVersion } from '@/lib/competency-names/version'
import { connect } from './connect'

/** Few, so that an owner who writes at that moment hardly waits for the lock. */
const ownersAtOnce = 25
const passes = 20

/**
 * Makes competency keys anew for everybody whose keys were made by other rules or synonyms, or were never made. Several
 * servers may do so at once while people write: an owner who is writing at that moment is skipped, and comes in the next
 * pass.
 *
 * @param ownerUrl connection of the role that owns the tables
 */
export async function renewKeys(ownerUrl: string): Promise<void> {
  const sql = connect(ownerUrl, { max: 1 })
  try {
    for (let pass = 1; pass <= passes && (await anyStale(sql)); pass += 1) {
      if (pass > 1) await wait(100)
      let last: string | null = null
      do last = await renewSome(sql, last)
      while (last !== null)
    }
  } finally {
    await sql.end()
  }
}

async function anyStale(sql: Sql): Promise<boolean> {
  const found = await sql`select 1 from revision where key_version is distinct from ${keysVersion} limit 1`
  return found.length > 0
}

/**
 * Renews the keys of the next few owners. @param after the last owner so far @returns the last one now; null at the end
 */
function renewSome(sql: Sql, after: string | null): Promise<string | null> {
  return sql.begin(async (tx) => {
    const owners = await tx<{ id: string }[]>`
      select owner_id as id from revision
      where key_version is distinct from ${keysVersion} and (${after}::uuid is null or owner_id > ${after}::uuid)
      order by owner_id limit ${ownersAtOnce} for update skip locked`
    const ids = owners.map(({ id }) => id)
    if (ids.length === 0) return null
    const items = await tx<{ owner: string; node: string; text: string }[]>`
      select n.owner_id as owner, n.id as node, n.text from node n
      join section s on s.owner_id = n.owner_id and s.id = n.section_id
      where n.owner_id = any(${ids}::uuid[]) and s.kind = 'required'`
    const said = items.flatMap(({ owner, node, text }) => keysOf(text).map((key) => ({ owner, node, key })))
    await tx`delete from competency_key where owner_id = any(${ids}::uuid[])`
    await tx`
      insert into competency_key (owner_id, node_id, key)
      select owner, node, key from json_to_recordset(${JSON.stringify(said)}::text::json) as said (owner uuid, node uuid, key text)`
    await tx`update revision set key_version = ${keysVersion} where owner_id = any(${ids}::uuid[])`
    return ids.at(-1) ?? null
  })
}
