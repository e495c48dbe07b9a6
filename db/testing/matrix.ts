import type { Sql, TransactionSql } from 'postgres'
import { access, allowed, type Operation, operations, type TableAccess, type TableName } from '../access'
import { anotherRow, harmlessChange, type Inhabitant } from './rows'

/** Who tries, seen from the owner of the rows; `nobody` is a query that has set no viewer. */
export const actors = [
  'self',
  'mentor',
  'mentor of another analysis',
  'ended mentor',
  'invited mentor',
  'mentor of someone else',
  'mentee',
  'stranger',
  'nobody',
] as const
export type Actor = (typeof actors)[number]

/** The owner, the stranger with rows of their own, and who the viewer is when an actor tries. */
export type Scene = { owner: Inhabitant; stranger: Inhabitant; viewers: Record<Actor, string> }

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
      expected: isGiven(table, deed, actor),
    })),
  )
  return [...tried, { table, deed: 'forge', actor: 'stranger', expected: false }]
}

/** What DESIGN.md's table of access says of a case, as db/access.ts has it. */
function isGiven(table: TableName, deed: Operation, actor: Actor): boolean {
  const { mentor }: TableAccess = access[table]
  switch (actor) {
    case 'self':
    case 'mentor':
    case 'mentee':
      return allowed(table, actor).includes(deed)
    case 'mentor of another analysis':
      return mentor?.reach === 'all' && mentor.may.includes(deed)
    default:
      return false
  }
}

/**
 * Tries one case for real, as the app's role, in a transaction that is rolled back.
 *
 * @returns whether it reached (or made, or changed) a row of the owner
 */
export async function attempt(
  app: Sql,
  { table, deed, actor, expected }: Case,
  { owner, stranger, viewers }: Scene,
): Promise<Outcome> {
  const viewer = viewers[actor]
  let done = false
  let complaint = ''
  await app
    .begin(async (tx) => {
      await tx`select set_config('app.viewer', ${viewer}, true)`
      done = await reaches(tx, table, deed, actor, { owner, stranger, viewers })
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
  { owner, stranger, viewers }: Scene,
): Promise<boolean> {
  const key = access[table].owner
  const ownRows = ['self', 'nobody'].includes(actor) ? 0 : await rowsOf(tx, table, viewers[actor])
  const change = harmlessChange(actor === 'stranger' ? stranger : owner, table)
  switch (deed) {
    case 'select':
      return (
        (await tx`select 1 from ${tx(table)} where ${tx(key)} = ${owner.id} ${same(tx, table, owner)}`)
          .length > 0
      )
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

/** Of mentorships and openings each viewer may see their own: only the row of the mentor counts. */
function same(tx: TransactionSql, table: TableName, { rows }: Inhabitant) {
  if (table === 'mentorship') return tx`and id = ${rows.mentorship.id as string}`
  if (table === 'opening') return tx`and mentorship_id = ${rows.mentorship.id as string}`
  return tx``
}

async function rowsOf(tx: TransactionSql, table: TableName, personId: string): Promise<number> {
  return (await tx`select 1 from ${tx(table)} where ${tx(access[table].owner)} = ${personId}`).length
}
