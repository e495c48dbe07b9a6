import type { Sql, TransactionSql } from 'postgres'
import { access, allowed, type Operation, operations, type TableName } from '../access'
import { anotherRow, harmlessChange, type Inhabitant } from './rows'

/** Who tries: the owner, someone else who is signed in, or a query that has set no viewer. */
export const actors = ['self', 'stranger', 'nobody'] as const
export type Actor = (typeof actors)[number]

/** What is tried: an operation on the owner's rows, or handing a row of one's own to the owner. */
export type Deed = Operation | 'forge'

export type Case = { table: TableName; deed: Deed; actor: Actor; expected: boolean }
export type Outcome = Case & { done: boolean; complaint?: string }

class RollBack extends Error {}

/** Every actor and deed on a table, with what the access table says of it. */
export function casesOf(table: TableName): Case[] {
  const tried = actors.flatMap((actor) =>
    operations.map((deed) => ({
      table,
      deed,
      actor,
      expected: actor === 'self' && allowed(table, 'self').includes(deed),
    })),
  )
  return [...tried, { table, deed: 'forge', actor: 'stranger', expected: false }]
}

/**
 * Tries one case for real, as the app's role, in a transaction that is rolled back.
 *
 * @returns whether it reached (or made, or changed) a row of the owner
 */
export async function attempt(
  app: Sql,
  { table, deed, actor, expected }: Case,
  owner: Inhabitant,
  stranger: Inhabitant,
): Promise<Outcome> {
  const viewer = { self: owner.id, stranger: stranger.id, nobody: '' }[actor]
  let done = false
  let complaint = ''
  await app
    .begin(async (tx) => {
      await tx`select set_config('app.viewer', ${viewer}, true)`
      done = await reaches(tx, table, deed, actor, owner, stranger)
      throw new RollBack()
    })
    .catch((error) => {
      if (error instanceof RollBack) return
      // 42501 is insufficient_privilege: no grant, or a row that the policy does not let in.
      if (error.code === '42501') return
      // Any other complaint, such as a broken reference, comes from rows that should have been out of reach.
      done = !expected
      complaint = error.message
    })
  return { table, deed, actor, expected, done, ...(complaint && { complaint }) }
}

/**
 * Updates and deletes go without WHERE and without reading a column: only so is the policy of that operation
 * alone in the way, instead of the one for SELECT standing in for it.
 */
async function reaches(
  tx: TransactionSql,
  table: TableName,
  deed: Deed,
  actor: Actor,
  owner: Inhabitant,
  stranger: Inhabitant,
): Promise<boolean> {
  const key = access[table].owner
  const ownRows = actor === 'stranger' ? await rowsOf(tx, table, stranger) : 0
  const change = harmlessChange(actor === 'stranger' ? stranger : owner, table)
  switch (deed) {
    case 'select':
      return (await tx`select 1 from ${tx(table)} where ${tx(key)} = ${owner.id}`).length > 0
    case 'insert':
      return (await tx`insert into ${tx(table)} ${tx(anotherRow(owner, table))}`).count > 0
    case 'update':
      return (await tx`update ${tx(table)} set ${tx(change)}`).count > ownRows
    case 'delete':
      return (await tx`delete from ${tx(table)}`).count > ownRows
    case 'forge':
      return (await tx`update ${tx(table)} set ${tx({ [key]: owner.id })}`).count > 0
  }
}

async function rowsOf(tx: TransactionSql, table: TableName, person: Inhabitant): Promise<number> {
  return (await tx`select 1 from ${tx(table)} where ${tx(access[table].owner)} = ${person.id}`).length
}
