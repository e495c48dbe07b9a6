import type { Sql, TransactionSql } from 'postgres'
import { access, allowed, type Operation, operations, type TableAccess, type TableName } from '../access'
import { anotherRow, harmlessChange, type Inhabitant } from './rows'

/**
 * Who tries, seen from the owner of the rows, most of which `mentor` wrote; `another mentor` has the same analysis open,
 * and the `fellow reader`, besides, is in the thread. The `operator` runs the installation, and has nothing to do with the
 * owner. `nobody` has set no viewer.
 */
export const actors = [
  'self',
  'mentor',
  'another mentor',
  'fellow reader',
  'mentor of another analysis',
  'ended mentor',
  'invited mentor',
  'mentor of someone else',
  'mentee',
  'lead',
  'lead and mentor of another analysis',
  'lead to whom one is only counted',
  'lead whom one has not confirmed',
  'former lead',
  'lead of another team',
  'teammate',
  'former member',
  'adopter',
  'operator',
  'stranger',
  'nobody',
  'whose session was revoked',
] as const
export type Actor = (typeof actors)[number]

/** The owner, the stranger with rows of their own, and who the viewer is when an actor tries. */
export type Scene = { owner: Inhabitant; stranger: Inhabitant; viewers: Record<Actor, string> }

/**
 * What is tried: an operation on the owner's rows, or handing a row of one's own to the owner; where rows have an
 * author, also to read a draft, to write in the name of somebody else, and to change what somebody else wrote.
 */
export type Deed = Operation | 'forge' | 'read a draft' | 'write as another' | 'change what another wrote'

export type Case = { table: TableName; deed: Deed; actor: Actor; expected: boolean }
export type Outcome = Case & { done: boolean; complaint?: string }

class RollBack extends Error {}

/** Every actor and deed on a table, with what the access table says of it. */
export function casesOf(table: TableName): Case[] {
  const { author, drafts }: TableAccess = access[table]
  const deeds: Deed[] = [
    ...operations,
    ...(drafts ? (['read a draft'] as const) : []),
    ...(author ? (['write as another', 'change what another wrote'] as const) : []),
  ]
  const tried = actors.flatMap((actor) =>
    deeds.map((deed) => ({ table, deed, actor, expected: isGiven(table, deed, actor) })),
  )
  return [...tried, { table, deed: 'forge', actor: 'stranger', expected: false }]
}

/** What DESIGN.md's table of access says of a case, as db/access.ts has it. */
function isGiven(table: TableName, deed: Deed, actor: Actor): boolean {
  if (deed === 'read a draft') return actor === 'mentor'
  if (!isOperation(deed)) return false
  const { mentor }: TableAccess = access[table]
  // Whose team the owner offered a framework to may adopt it.
  const asTeammate = () =>
    allowed(table, 'teammate').includes(deed) || allowed(table, 'adopter').includes(deed)
  const ofEveryMentor = () => mentor?.reach === 'all' && mentor.may.includes(deed)
  switch (actor) {
    case 'mentor':
    case 'mentee':
    case 'adopter':
      return allowed(table, actor).includes(deed)
    case 'self':
    case 'lead':
      return allowed(table, actor).includes(deed) || asTeammate()
    case 'lead whom one has not confirmed':
    case 'former lead':
    case 'teammate':
      return asTeammate()
    case 'lead and mentor of another analysis':
      return allowed(table, 'lead').includes(deed) || ofEveryMentor() || asTeammate()
    // They share another team with the owner than the one whose rows are tried.
    case 'lead to whom one is only counted':
      return table === 'person' && asTeammate()
    case 'another mentor':
      return mentor?.reach === 'all' || mentor?.reach === 'opened'
        ? allowed(table, 'mentor').includes(deed)
        : writesOwn(table, deed) && mentor?.reach === 'own'
    case 'fellow reader':
      return mentor?.reach === 'read'
        ? mentor.may.includes(deed) || writesOwn(table, deed)
        : isGiven(table, deed, 'another mentor')
    case 'mentor of another analysis':
      return ofEveryMentor()
    default:
      return false
  }
}

/** Rows of one's own can only be added: all that are there are of somebody else. */
const writesOwn = (table: TableName, deed: Operation) =>
  deed === 'insert' && allowed(table, 'mentor').includes(deed)

const isOperation = (deed: Deed): deed is Operation => operations.some((operation) => operation === deed)

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
      if (actor === 'whose session was revoked') await tx`select auth.enter(${viewer}, false)`
      else await tx`select set_config('app.viewer', ${viewer}, true)`
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
  const { author }: TableAccess = access[table]
  const viewer = uuidShape.test(viewers[actor]) ? viewers[actor] : null
  const apart = actor === 'self' ? 0 : await rowsOf(tx, table, [viewer, stranger.id])
  const change = harmlessChange(actor === 'stranger' ? stranger : owner, table)
  switch (deed) {
    case 'select':
      return (
        (await tx`select 1 from ${tx(table)} where ${tx(key)} = ${owner.id} ${same(tx, table, owner)}`)
          .length > 0
      )
    case 'insert':
      return (await tx`insert into ${tx(table)} ${tx(anotherRow(owner, table, viewer))}`).count > 0
    case 'update':
      return (await tx`update ${tx(table)} set ${tx(change)}`).count > apart
    case 'delete':
      return (await tx`delete from ${tx(table)}`).count > apart
    case 'read a draft':
      return (
        (await tx`select 1 from ${tx(table)} where ${tx(key)} = ${owner.id} and sent_at is null`).length > 0
      )
    case 'write as another':
      return (
        (await tx`insert into ${tx(table)} ${tx(anotherRow(owner, table, another(actor, owner)))}`).count > 0
      )
    case 'change what another wrote':
      return (
        (await tx`update ${tx(table)} set ${tx(change)} where ${tx(author ?? '')} is distinct from ${viewer}`)
          .count > 0
      )
    case 'forge':
      return (await tx`update ${tx(table)} set ${tx({ [key]: owner.id })}`).count > 0
  }
}

const uuidShape = /^[0-9a-f-]{36}$/

/** Somebody who might have written there, and is not the actor. */
const another = (actor: Actor, owner: Inhabitant) => (actor === 'mentor' ? owner.id : owner.mentor)

/** Of some tables each viewer may see their own: only the row of the owner's mentor or first team counts. */
function same(tx: TransactionSql, table: TableName, { rows }: Inhabitant) {
  if (table === 'mentorship') return tx`and id = ${rows.mentorship.id as string}`
  if (table === 'opening') return tx`and mentorship_id = ${rows.mentorship.id as string}`
  if (table === 'team') return tx`and id = ${rows.team.id as string}`
  if (table === 'membership') return tx`and team_id = ${rows.team.id as string}`
  return tx``
}

/** What the viewer reaches anyway: rows of their own, and of the stranger, whose mentor tries as well. */
async function rowsOf(tx: TransactionSql, table: TableName, people: (string | null)[]): Promise<number> {
  return (await tx`select 1 from ${tx(table)} where ${tx(access[table].owner)} = any(${people})`).length
}
