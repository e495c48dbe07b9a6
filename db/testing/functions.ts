import type { Sql, TransactionSql } from 'postgres'
import { access, tableNames } from '../access'
import { accountTries } from './function-cases/account'
import { mentorshipTries } from './function-cases/mentorship'
import { reviewTries } from './function-cases/review'
import { teamTries } from './function-cases/team'
import { type Actor, actors, type Scene } from './matrix'
import type { Props } from './props'

/**
 * One call of a function with arguments that name the owner's rows.
 * @property gets who gets something by it: a row that names the owner or theirs, a true outcome, or a change of their rows
 * @property anyRow figures name nobody: any row counts as something
 */
export type Try = {
  what: string
  call: (tx: TransactionSql, scene: Scene & { props: Props }) => Promise<readonly object[]>
  gets: readonly Actor[]
  anyRow?: true
}

/** Every function of the schemas app and auth that the app's role may execute, and what is tried with it. */
export const functionTries: Record<string, Try[]> = {
  ...accountTries,
  ...mentorshipTries,
  ...reviewTries,
  ...teamTries,
}

export type FunctionCase = { name: string; tried: Try; actor: Actor; expected: boolean }

/** Every actor with every try of a function. */
export function functionCases(name: string): FunctionCase[] {
  return (functionTries[name] ?? []).flatMap((tried) =>
    actors.map((actor) => ({ name, tried, actor, expected: tried.gets.includes(actor) })),
  )
}

class RollBack extends Error {}

/**
 * Tries one case for real, as the app's role, in a transaction that is rolled back.
 *
 * @param before what `belongings` gave when nothing had been tried
 * @returns whether the actor got something, and what Postgres complained of, if anything
 */
export async function attemptCall(
  app: Sql,
  { tried, actor }: FunctionCase,
  scene: Scene & { props: Props },
  before: string,
): Promise<{ got: boolean; complaint: string }> {
  let [got, complaint] = [false, '']
  const viewer = scene.viewers[actor]
  await app
    .begin(async (tx) => {
      if (actor === 'whose session was revoked') await tx`select auth.enter(${viewer}, false)`
      else await tx`select set_config('app.viewer', ${viewer}, true)`
      const rows = await tried.call(tx, scene)
      got = tells(rows, tried, scene) || (await belongings(tx, scene)) !== before
      throw new RollBack()
    })
    .catch((error) => {
      if (!(error instanceof RollBack)) complaint = error.message
    })
  return { got, complaint }
}

/** Words with which a function says that it did what was asked. */
const done = ['made', 'followed', 'begun', 'refused', 'requested', 'answered', 'joined', 'left', 'set']

function tells(
  rows: readonly object[],
  { anyRow }: Try,
  { owner, props }: Scene & { props: Props },
): boolean {
  if (anyRow) return rows.length > 0
  const values = rows.flatMap((row) => Object.values(row))
  if (values.some((value) => value === true || done.includes(value))) return true
  const text = JSON.stringify(rows)
  const ids = Object.values(owner.rows)
    .flatMap((row) => Object.values(row).map(String))
    .filter((value) => uuidShape.test(value) && value !== owner.mentor)
  const marks = [...ids, props.name, props.email, props.passwordHash, props.session.id]
  return marks.some((mark) => text.includes(mark))
}

const uuidShape = /^[0-9a-f-]{36}$/

/** All that the owner sees of what is theirs: the rows, the account, the sessions and the links. */
export async function belongings(tx: TransactionSql | Sql, { owner }: Scene): Promise<string> {
  await tx`select set_config('app.viewer', ${owner.id}, true)`
  const parts = tableNames.map(
    (table) =>
      `(select json_agg(t order by t::text) from public.${table} t where t.${access[table].owner} = $1::uuid)`,
  )
  const ofAccount = ['auth.my_account()', 'app.my_invitations()'].map(
    (name) => `(select json_agg(t order by t::text) from ${name} t)`,
  )
  const sessions = '(select json_agg(s.id order by s.id) from auth.my_sessions(null) s)'
  const rows = await tx.unsafe(
    `select json_build_array(${[...parts, ...ofAccount, sessions, 'auth.my_password_hash()'].join(', ')})::text as all`,
    [owner.id],
    { prepare: true },
  )
  return String(rows[0]?.all)
}

/** Says how much has been tried, for whoever reads the report. */
export function printCases(count: number): void {
  console.log(`${count} cases`)
}
